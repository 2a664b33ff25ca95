import { findBrowsers, type FoundBrowser } from './browsers/find-browsers.ts';
import { installedPaths } from './installed-paths.ts';
import { isExecutable, isFile } from './files/file-kind.ts';
import { launcherOn } from './launcher/launcher.ts';
import { readManifest, type Registration } from './read-manifest.ts';
import { readText } from './files/text-file.ts';
import type { HostPlatform, System } from '../system/host-platform.ts';
import type { Registry } from '../system/windows/registry.ts';

export type BrowserStatus = Pick<FoundBrowser, 'name' | 'title' | 'confinement' | 'found'> & {
  /** The first manifest with a fault, else the first one; null where no manifest can work. */
  readonly manifestPath: string | null;
  readonly registration: Registration;
  /** The program that the manifest names. */
  readonly program: string | null;
};

export type RegistrationStatus = {
  /** The installed launcher; null when none can be started. */
  readonly launcherPath: string | null;
  /** The Node that the launcher will use; null without a launcher, or when none of its Nodes exists. */
  readonly node: string | null;
  readonly browsers: BrowserStatus[];
};

/**
 * The installed program, and the registration with each browser of this system.
 *
 * @throws the operating system's error when a folder or manifest cannot be read, {RegistryRefused} when a key cannot
 */
export async function readStatus(host: HostPlatform): Promise<RegistrationStatus> {
  const { launcher, script } = installedPaths(host);
  const browsers = await findBrowsers(host);
  const named = await readKeys(browsers, host.registry);
  const installed = (await isExecutable(launcher)) && (await isFile(script));
  const nodes = async () => launcherOn[host.system].parseNodes((await readText(launcher)) ?? '', host);
  return {
    launcherPath: installed ? launcher : null,
    node: installed ? await firstExecutable(await nodes()) : null,
    browsers: await Promise.all(browsers.map((browser) => readBrowser(browser, named, host.system))),
  };
}

/** Reads each registry key once: several browsers share a key, and reading one may start a process. */
async function readKeys(browsers: FoundBrowser[], registry: Registry): Promise<Map<string, string | null>> {
  const named = new Map<string, string | null>();
  for (const key of new Set(browsers.flatMap(({ registryKeys }) => registryKeys))) {
    named.set(key, await registry.read(key));
  }
  return named;
}

async function readBrowser(
  browser: FoundBrowser,
  named: Map<string, string | null>,
  system: System,
): Promise<BrowserStatus> {
  const { name, title, confinement, found, family, manifestPaths, registryKeys } = browser;
  const manifests =
    registryKeys.length > 0
      ? [await readNamedManifest(browser, named, system)]
      : await Promise.all(manifestPaths.map((path) => readManifest(path, family, system)));
  const shown = manifests.find(({ registration }) => registration !== 'registered') ?? manifests[0];
  return {
    name,
    title,
    ...(confinement && { confinement }),
    found,
    ...(shown ?? { manifestPath: null, registration: 'confined', program: null }),
  };
}

/** The manifest that a browser on Windows reads: the one that its first existing key names. */
async function readNamedManifest(
  { registryKeys, manifestPaths, family }: FoundBrowser,
  named: Map<string, string | null>,
  system: System,
) {
  const path = registryKeys.map((key) => named.get(key) ?? null).find((found) => found !== null);
  if (path !== undefined) return readManifest(path, family, system);
  return { manifestPath: manifestPaths[0] ?? null, registration: 'absent', program: null } as const;
}

async function firstExecutable(paths: string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}
