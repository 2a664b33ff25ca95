import type { BrowserPlaces } from './browsers/browsers-on.ts';
import { readManifest, type ManifestStatus } from './read-manifest.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** A registration for all users with which a browser starts a host. */
export type SystemWide = { readonly title: string; readonly manifestPath: string; readonly program: string };

/** Those of the browsers that have one. @throws the operating system's error when one cannot be checked */
export async function readSystemWide(host: HostPlatform, browsers: readonly BrowserPlaces[]): Promise<SystemWide[]> {
  const found: SystemWide[] = [];
  for (const browser of browsers) {
    const manifest = await readSystemManifest(browser, host, null);
    if (manifest?.registration !== 'registered' || manifest.program === null) continue;
    found.push({ title: browser.title, manifestPath: manifest.manifestPath, program: manifest.program });
  }
  return found;
}

/** The manifest for all users that a browser finds where there is no user's own; null where there is none. */
export async function readSystemManifest(
  { family, systemManifestPaths }: BrowserPlaces,
  { system }: HostPlatform,
  askingId: string | null,
): Promise<ManifestStatus | null> {
  for (const path of systemManifestPaths) {
    const manifest = await readManifest(path, family, system, askingId);
    if (manifest.registration !== 'absent') return manifest;
  }
  return null;
}
