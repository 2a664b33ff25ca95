import { dirname, join } from 'node:path';
import { isInside, type HostPlatform } from '../system/host-platform.ts';
import { refuseUnsafe } from './files/refuse-unsafe.ts';
import { isFile } from './files/file-kind.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { installedPaths, installerFolder } from './installed-paths.ts';
import { refuseForeignManifest } from './place-manifest.ts';
import { readProgramFolder } from './program-folder.ts';
import { readRegistered } from './read-registered.ts';

/**
 * Refuses an installation that would harm what is not TapMap's, or that others could change afterwards: all its places are
 * checked before the first is touched.
 *
 * @throws {PlaceRefused}
 * @throws the operating system's error when a place can not be checked
 */
export async function refusePlaces(host: HostPlatform, manifestPaths: Iterable<string>): Promise<void> {
  const { programDir } = installedPaths(host);
  const sound = new Set<string>();
  await refuseUnsafe(programDir, host, sound);
  await readProgramFolder(programDir);
  for (const path of manifestPaths) {
    await refuseUnsafe(dirname(path), host, sound);
    await refuseForeignManifest(path);
  }
  await refuseInstallerCopy(host);
}

async function refuseInstallerCopy(host: HostPlatform): Promise<void> {
  if (host.system !== 'windows') return;
  const folder = join(dirname(host.dataDir), ...installerFolder.split('\\'));
  for (const { program } of await readRegistered(host)) {
    if (program === null || !isInside(folder, program) || !(await isFile(program))) continue;
    throw new PlaceRefused('other-copy', program);
  }
}
