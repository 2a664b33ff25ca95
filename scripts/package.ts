import packageJson from '../package.json' with { type: 'json' };
import { chromeZip } from './release/chrome-zip.ts';
import { debianPackages } from './release/debian-package.ts';
import { firefoxXpi } from './release/firefox-xpi.ts';
import { packagesDir } from './release/making/packages-dir.ts';
import { makeInto } from './release/making/make-into.ts';
import { wholeOrNotThere } from './release/making/whole-or-not-there.ts';
import { linuxArchive } from './release/linux-archive.ts';
import { macosArchive } from './release/macos-archive.ts';
import { npmTarball } from './release/npm-tarball.ts';
import type { Compression, PackageMaker } from './release/package-maker.ts';
import { recipes } from './release/recipes.ts';
import { sourceZip } from './release/source-zip.ts';
import { windowsPackages } from './release/windows.ts';
import { writeSums } from './release/sums.ts';

/** Every package, in the order in which they are made. */
export const makers: readonly PackageMaker[] = [
  chromeZip,
  firefoxXpi,
  sourceZip,
  npmTarball,
  debianPackages,
  linuxArchive,
  windowsPackages,
  macosArchive,
  recipes,
];

/**
 * Makes packages of what is built in dist/, and the sums of them all. The folder is whole or not there, and holds
 * nothing of an earlier run.
 *
 * @returns the absolute paths of what was made
 */
export async function makePackages(
  outputDir = packagesDir,
  wanted = makers,
  compression: Compression = 'published',
): Promise<string[]> {
  return wholeOrNotThere(outputDir, async (newDir, workDir) => {
    const made = await makeInto(newDir, workDir, wanted, { version: packageJson.version, compression });
    return [...made, writeSums(newDir)];
  });
}
