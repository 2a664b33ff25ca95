import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Vitest's order, but the files that open every state of the pages begin first: begun last, such a file runs alone
 * for minutes. Without a cache Vitest begins with the files of the most bytes, which these are not.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = longest.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(`/test/browser/${name}`)));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

/** The one that takes longest first, as measured. */
const longest = [
  'states-of-tab-chromium.test.ts',
  'states-of-tab-firefox.test.ts',
  'states-of-popup.test.ts',
  'states-of-settings-and-setup.test.ts',
  'host-states.test.ts',
  'states-in-german.test.ts',
];
