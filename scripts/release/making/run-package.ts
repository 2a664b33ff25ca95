import { relative } from 'node:path';
import { build } from '../../build.ts';
import { makers, makePackages } from '../../package.ts';
import { PackagesUnavailable } from '../../packages/install-packages.ts';
import { ArchiveUnavailable } from '../../packages/npm-archive.ts';
import { NoCheckout } from '../source-files.ts';
import { DirtyCheckout, requireClean } from './clean-checkout.ts';
import { DiskFull } from './full-disk.ts';
import { packageOptions, WrongUsage } from './package-options.ts';
import { packagesDir } from './packages-dir.ts';

/**
 * Makes all packages, or those that are named, from a fresh build.
 *
 * @returns the exit status: 0 made, 1 failed with a sentence that says why, 2 wrong usage
 */
export async function runPackage(args: string[]): Promise<number> {
  try {
    const { wanted, allowDirty } = packageOptions(args, makers);
    if (!allowDirty) requireClean(process.cwd());
    await build();
    const made = await makePackages(packagesDir, wanted);
    console.log(`Made ${made.length} files in ${relative(process.cwd(), packagesDir)}.`);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(error.message);
      return 2;
    }
    if (!expected.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
    console.error(`${error.message}\nNo package was made; ${relative(process.cwd(), packagesDir)} is as it was.`);
    return 1;
  }
}

const expected = [DirtyCheckout, NoCheckout, PackagesUnavailable, ArchiveUnavailable, DiskFull];
