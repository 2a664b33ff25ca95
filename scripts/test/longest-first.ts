import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Vitest's order, but the files that open every state of every page begin first: begun last, such a file runs alone
 * for minutes. Without a cache Vitest begins with the files of the most bytes, which these are not.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const isLong = ({ moduleId }: TestSpecification): boolean =>
  /\/test\/browser\/(accessibility|layout)\.test\.ts$/.test(moduleId);
