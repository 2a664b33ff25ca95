import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Owner } from '../owner.ts';
import { sha256Of } from '../sums.ts';

/** What the recipes of other package managers say of the packages that were made. */
export type RecipeFacts = {
  readonly version: string;
  readonly description: string;
  readonly licence: string;
  readonly homepage: string;
  /** Name and address, and the name alone. */
  readonly maintainer: string;
  readonly publisher: string;
  /** The packages by their kind. */
  readonly packages: Readonly<Record<RecipePackage, PackageFacts>>;
};

export type RecipePackage = keyof typeof endings;
export type PackageFacts = { readonly name: string; readonly url: string; readonly sha256: string };

const endings = {
  windows: '-windows-x64.msi',
  macos: '-macos.tar.gz',
  linuxX64: '-linux-x64.tar.xz',
  linuxArm64: '-linux-arm64.tar.xz',
} as const;

/**
 * @param dir holds the packages
 * @throws {Error} naming one that is not there
 */
export function recipeFacts(dir: string, version: string, owner: Owner): RecipeFacts {
  const facts = (kind: RecipePackage): PackageFacts => {
    const path = join(dir, `tapmap-${version}${endings[kind]}`);
    if (!existsSync(path)) {
      throw new Error(
        `The recipes name ${basename(path)}, which is not among what was made: run npm run package without names.`,
      );
    }
    return {
      name: basename(path),
      url: `${owner.downloads ?? blank('downloads')}/${basename(path)}`,
      sha256: sha256Of(path),
    };
  };
  return {
    version,
    description: packageJson.description.replace(/\.$/, ''),
    licence: packageJson.license,
    homepage: owner.homepage ?? blank('homepage'),
    maintainer: owner.maintainer ?? blank('maintainer'),
    publisher: owner.maintainer?.replace(/ <.*$/, '') ?? blank('maintainer'),
    packages: {
      ...{ windows: facts('windows'), macos: facts('macos') },
      ...{ linuxX64: facts('linuxX64'), linuxArm64: facts('linuxArm64') },
    },
  };
}

/** Stands for a field of owner.json that is empty; nobody can take it for an address. */
const blank = (field: 'homepage' | 'downloads' | 'maintainer'): string => `@@${field}@@`;

/** The blanks of a text, once each. */
export const blanksIn = (text: string): string[] => [...new Set(text.match(/@@\w+@@/g) ?? [])].sort();
