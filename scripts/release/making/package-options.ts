import { parseArgs } from 'node:util';
import type { PackageMaker } from '../package-maker.ts';

export type PackageOptions = {
  /** In the order in which they are to be made. */
  readonly wanted: readonly PackageMaker[];
  /** Make packages of files that no commit has. */
  readonly allowDirty: boolean;
};

/** The command line is wrong. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/**
 * Parses `[NAME…] [--allow-dirty]`: a NAME is a word, or several, of what a maker says that it makes, in whatever case.
 *
 * @throws {WrongUsage} naming the argument
 */
export function packageOptions(args: string[], makers: readonly PackageMaker[]): PackageOptions {
  const { names, allowDirty } = parse(args);
  const isNamed = ({ what }: PackageMaker, name: string): boolean => what.toLowerCase().includes(name.toLowerCase());
  for (const name of names) {
    if (makers.some((maker) => isNamed(maker, name))) continue;
    const list = makers.map(({ what }) => `\n  ${what}`).join('');
    throw new WrongUsage(`No package is called "${name}". A name is a part of one of these:${list}`);
  }
  const wanted = makers.filter((maker) => names.length === 0 || names.some((name) => isNamed(maker, name)));
  return { wanted, allowDirty };
}

function parse(args: string[]): { names: string[]; allowDirty: boolean } {
  try {
    const options = { 'allow-dirty': { type: 'boolean' } } as const;
    const { values, positionals: names } = parseArgs({ args, options, allowPositionals: true });
    return { names, allowDirty: values['allow-dirty'] ?? false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongUsage(`${error.message}. Usage: npm run package -- [NAME…] [--allow-dirty]`, { cause: error });
  }
}
