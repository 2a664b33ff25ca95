import { join } from 'node:path';
import { browsers } from './browsers.ts';
import type { Browser } from './browsers.ts';
import type { HostPlatform } from './host-platform.ts';

/** A browser of the table with its places on this computer, all absolute. */
export type BrowserPlaces = Pick<Browser, 'name' | 'title' | 'family' | 'confinement'> & {
  readonly profileDirs: readonly string[];
  /** Where the manifest of our host belongs, the surest place first; none where no manifest can work. */
  readonly manifestPaths: readonly string[];
};

/** The file name must be the host's name (Chrome's and MDN's pages on native messaging). */
const manifestFile = 'tapmap.json';

/** The browsers that can exist on a system, installed or not. Windows keeps its places in the registry: no row here. */
export function browsersOn(host: HostPlatform): BrowserPlaces[] {
  return browsers.flatMap(({ name, title, family, confinement, ...systems }) => {
    const folders = host.system === 'windows' ? undefined : systems[host.system];
    if (!folders) return [];
    return {
      name,
      title,
      family,
      ...(confinement && { confinement }),
      profileDirs: folders.profiles.map((folder) => absolute(folder, host)),
      manifestPaths: folders.manifests.map((folder) => join(absolute(folder, host), manifestFile)),
    };
  });
}

function absolute(folder: string, host: HostPlatform): string {
  return join(folder.startsWith('~') ? host.homeDir : host.configDir, folder.slice(1));
}
