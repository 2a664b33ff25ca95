import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { makers } from '../../scripts/package.ts';
import { makeInto } from '../../scripts/release/making/make-into.ts';
import type { PackageMaker } from '../../scripts/release/package-maker.ts';
import { writeSums } from '../../scripts/release/sums.ts';

/** Where packages are made when a test file runs by itself. */
export const madeForTests = resolve('.cache/packages');

/** How the packages of the slow tests are packed: `npm run test:packages` makes them as they are published. */
export const compression = process.env['TAPMAP_PACKAGES'] === undefined ? 'quick' : 'published';

/**
 * The folder that holds the packages under test. `npm test` and `npm run test:packages` name one that has them all;
 * otherwise those of the given makers (of all, if none is given) are made of what is built in dist/, once in a run of
 * vitest, whichever file asks first. To be called in a `beforeAll`.
 */
export async function packagesDir(...wanted: PackageMaker[]): Promise<string> {
  const given = process.env['TAPMAP_PACKAGES'];
  if (given !== undefined) return given;
  const all = join(madeForTests, 'all');
  const made = (what: string): string => join(madeForTests, 'made', what.replaceAll(/\W+/g, '-'));
  const missing = (wanted.length === 0 ? makers : wanted).filter(({ what }) => !existsSync(made(what)));
  if (missing.length === 0) return all;
  const workDir = join(madeForTests, 'work');
  for (const dir of [all, workDir]) mkdirSync(dir, { recursive: true });
  await makeInto(all, workDir, missing, { version: packageJson.version, compression });
  for (const { what } of missing) mkdirSync(made(what), { recursive: true });
  writeSums(all);
  return all;
}
