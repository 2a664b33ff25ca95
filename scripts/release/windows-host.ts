import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePacked } from '../location/write-packed.ts';
import { stageHost } from './stage-host.ts';

/**
 * Puts the complete host for Windows into a folder, with its location data packed: what Windows' own archives can do
 * would leave the packages twice as large, and over 60 MB.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver Node
 */
export async function stageWindowsHost(outputDir: string): Promise<void> {
  await stageHost('win-x64', outputDir);
  for (const role of ['city', 'network']) {
    const path = join(outputDir, `${role}.mmdb`);
    writePacked(path, join(outputDir, `${role}.packed`));
    rmSync(path);
  }
}
