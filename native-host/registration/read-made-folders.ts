import { dirname } from 'node:path';
import { browsersOn } from './browsers/browsers-on.ts';
import { installedPaths } from './installed-paths.ts';
import { presentMark } from './mark.ts';
import { isInside, type HostPlatform } from '../system/host-platform.ts';

/**
 * The folders that an installation created, by its mark; none when it has no valid one: they are then left behind, which
 * does no harm. Only folders on the way to TapMap's own or to a manifest count, whatever the mark says.
 */
export async function readMadeFolders(host: HostPlatform): Promise<Set<string>> {
  const mark = await presentMark(installedPaths(host).programDir);
  const wanted = [host.dataDir, ...browsersOn(host).flatMap(({ manifestPaths }) => manifestPaths.map(dirname))];
  const isOnTheWay = (folder: string): boolean =>
    wanted.some((path) => path === folder || isInside(folder, path)) && folder !== host.homeDir;
  return new Set((mark?.madeFolders ?? []).filter(isOnTheWay));
}
