import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installPackages } from '../../packages/install-packages.ts';
import type { Order, PackageMaker } from '../package-maker.ts';
import { DiskFull, fullDisk } from './full-disk.ts';

/**
 * Makes packages one after the other, with a line of progress for each and its size.
 *
 * @param workDir a folder of which each maker gets an empty one below
 * @throws {PackagesUnavailable} when a tool is missing and cannot be installed
 * @throws {ArchiveUnavailable} when npm does not deliver what a package brings
 * @throws {DiskFull}
 * @returns the absolute paths of what was made
 */
export async function makeInto(
  outputDir: string,
  workDir: string,
  makers: readonly PackageMaker[],
  { version, compression }: Pick<Order, 'version' | 'compression'>,
): Promise<string[]> {
  installPackages([...new Set(makers.flatMap(({ tools }) => tools))]);
  const made: string[] = [];
  for (const [index, { what, make }] of makers.entries()) {
    console.log(`[${index + 1}/${makers.length}] ${what} …`);
    const startedAtMs = Date.now();
    const ownDir = join(workDir, String(index));
    mkdirSync(ownDir);
    try {
      const paths = await make({ version, compression, workDir: ownDir, outputDir });
      made.push(...paths);
      for (const path of paths) console.log(`  ${basename(path)}: ${(statSync(path).size / 1e6).toFixed(1)} MB`);
      console.log(`  ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
    } catch (error) {
      const full = fullDisk(error, [outputDir, ownDir]);
      throw full === null ? error : new DiskFull(full, { cause: error });
    }
    rmSync(ownDir, { recursive: true });
  }
  return made;
}
