import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readOwner, type Owner } from './owner.ts';
import type { PackageMaker } from './package-maker.ts';
import { homebrew } from './recipes/homebrew.ts';
import { pkgbuild } from './recipes/pkgbuild.ts';
import { recipeFacts } from './recipes/recipe-facts.ts';
import { winget } from './recipes/winget.ts';

/** For other package managers, of the very packages that were made; what owner.json leaves open stays a marked blank. */
export const recipes: PackageMaker = {
  what: 'Recipes for winget, Homebrew and the AUR',
  tools: [],
  make: ({ version, outputDir }) => Promise.resolve(writeRecipes(outputDir, version, readOwner())),
};

/**
 * @param dir holds the packages; the recipes go into `recipes/` there
 * @returns the paths of the recipes
 */
export function writeRecipes(dir: string, version: string, owner: Owner): string[] {
  const facts = recipeFacts(dir, version, owner);
  const files = [
    ...[...winget(facts)].map(([name, text]) => [`winget/${name}`, text] as const),
    ['homebrew/tapmap.rb', homebrew(facts)] as const,
    ...[...pkgbuild(facts)].map(([name, text]) => [`aur/${name}`, text] as const),
  ];
  return files.map(([name, text]) => {
    const path = join(dir, 'recipes', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}
