import { join } from 'node:path';
import { browsers } from './browsers.ts';
import { hostName } from '../host-manifest.ts';
import { sharedFolders } from './shared-folders.ts';
import type { Browser } from '../browser.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

/** A browser of the table with its absolute paths on this computer. */
export type BrowserPlaces = Pick<Browser, 'name' | 'title' | 'family' | 'confinement'> & {
  readonly profileDirs: readonly string[];
  /**
   * Where the manifest of our host belongs for whom it is installed (HostPlatform's scope), the most certain path first; none where no
   * manifest can work.
   */
  readonly manifestPaths: readonly string[];
  /** Where that of all users belongs; the browser prefers a user's own. */
  readonly systemManifestPaths: readonly string[];
  /**
   * The registry keys by which the browser finds the manifest, in the order in which it reads them; none where it reads
   * the file directly.
   */
  readonly registryKeys: readonly string[];
};

/** The file name must be the host's name (Chrome's and MDN's pages on native messaging). */
const manifestFile = `${hostName}.json`;

/** The browsers that exist for a system, installed or not. */
export function browsersOn(host: HostPlatform): BrowserPlaces[] {
  return browsers.flatMap(({ name, title, family, confinement, ...systems }) => {
    const folders = systems[host.system];
    if (!folders) return [];
    const systemManifestPaths = sharedFolders(name, host.system).map((folder) => join(folder, manifestFile));
    const own = folders.manifests.map((folder) => join(absolute(folder, host), manifestFile));
    return {
      name,
      title,
      family,
      ...(confinement && { confinement }),
      profileDirs: folders.profiles.map((folder) => absolute(folder, host)),
      manifestPaths: host.scope === 'system' ? systemManifestPaths : own,
      systemManifestPaths,
      registryKeys: (folders.keys ?? []).map((key) => `Software\\${key}\\NativeMessagingHosts\\${hostName}`),
    };
  });
}

function absolute(folder: string, { homeDir, configDir, roamingDir, dataDir }: HostPlatform): string {
  const bases: Record<string, string> = { '~': homeDir, '%': configDir, '@': roamingDir, '#': dataDir };
  return join(bases[folder.charAt(0)] ?? homeDir, folder.slice(1));
}
