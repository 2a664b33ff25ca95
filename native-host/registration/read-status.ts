import { findReadableBrowsers, type FoundBrowser } from './browsers/find-browsers.ts';
import { chosenNode, installedLauncher, type ChosenNode } from './launcher/installed-launcher.ts';
import { readManifest, type ManifestFlaw, type ManifestStatus, type Registration } from './read-manifest.ts';
import { readPortalPermission, type PortalPermission } from './portal-permission.ts';
import { readSystemManifest } from './read-system-wide.ts';
import { readLauncherTrust } from './doctor/read-launcher-trust.ts';
import { programScript } from '../program-files.ts';
import type { HostPlatform, System } from '../system/host-platform.ts';
import type { Registry } from '../system/windows/registry.ts';

export type BrowserStatus = Pick<FoundBrowser, 'name' | 'title' | 'family' | 'confinement' | 'found'> & {
  /** The first manifest with a fault, else the first one; null where no manifest can work. */
  readonly manifestPath: string | null;
  readonly registration: Registration;
  /** Why it is broken or dead; null where it is neither. */
  readonly flaw: ManifestFlaw | null;
  /** The program that the manifest names. */
  readonly program: string | null;
  /** The extensions that the manifest lets in. */
  readonly ids: readonly string[];
  /** Whether that manifest is the one for all users. */
  readonly isSystemWide: boolean;
  /** The one for all users, where the user's own, which the browser takes first, is another. */
  readonly shadowed: {
    readonly manifestPath: string;
    readonly program: string | null;
    /** Whether a browser that read it would start the program. */
    readonly isStartable: boolean;
  } | null;
};

export type RegistrationStatus = {
  /** The installed launcher; null when none can be started. */
  readonly launcherPath: string | null;
  readonly browsers: BrowserStatus[];
} & ChosenNode;

/**
 * The installed program, and the registration with each browser of this system.
 *
 * @param askingId a Chromium extension that asks to be let in
 * @throws the operating system's error when a folder or manifest cannot be read, {RegistryRefused} when a key cannot
 */
export async function readStatus(
  host: HostPlatform,
  askingId: string | null = null,
  readPermission: () => Promise<PortalPermission | null> = readPortalPermission,
): Promise<RegistrationStatus> {
  const launcher = await installedLauncher(host, programScript);
  const browsers = await findReadableBrowsers(host);
  const trust = launcher === null ? null : await readLauncherTrust(launcher, host);
  const named = await readKeys(browsers, host.registry);
  return {
    launcherPath: launcher,
    // Each Node that the launcher names is started to tell its version: none that others may have put there.
    ...(launcher !== null && trust?.kind === 'ours' ? await chosenNode(launcher, host) : { node: null, oldNode: null }),
    browsers: await Promise.all(
      browsers.map(async (browser) =>
        withPermission(await readBrowser(browser, named, host, askingId), readPermission),
      ),
    ),
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
  host: HostPlatform,
  askingId: string | null,
): Promise<BrowserStatus> {
  const { name, title, confinement, found, family, manifestPaths, registryKeys } = browser;
  const { system } = host;
  const manifests =
    registryKeys.length > 0
      ? [await readNamedManifest(browser, named, system, askingId)]
      : await Promise.all(manifestPaths.map((path) => readManifest(path, family, system, askingId)));
  const shared = await readSystemManifest(browser, host, askingId);
  const isSystemWide = shared !== null && manifests.every(({ registration }) => registration === 'absent');
  const own = manifests.find(({ registration }) => registration !== 'registered') ?? manifests[0];
  return {
    name,
    title,
    family,
    ...(confinement && { confinement }),
    found,
    ...((isSystemWide ? shared : own) ?? {
      manifestPath: null,
      registration: 'confined',
      flaw: null,
      program: null,
      ids: [],
    }),
    isSystemWide,
    shadowed: isSystemWide || shared === null ? null : hidden(shared),
  };
}

const hidden = ({ manifestPath, program, registration }: ManifestStatus) => ({
  manifestPath,
  program,
  isStartable: registration === 'registered',
});

/** A browser that the desktop portal starts hosts for can do so only if the person did not once say no. */
async function withPermission(
  status: BrowserStatus,
  readPermission: () => Promise<PortalPermission | null>,
): Promise<BrowserStatus> {
  const { found, confinement, registration } = status;
  if (!found || confinement !== 'portal' || registration !== 'registered') return status;
  return (await readPermission()) === 'no' ? { ...status, registration: 'refused' } : status;
}

/** The manifest that a browser on Windows reads: the one that its first existing key names. */
async function readNamedManifest(
  { registryKeys, manifestPaths, family }: FoundBrowser,
  named: Map<string, string | null>,
  system: System,
  askingId: string | null,
) {
  const path = registryKeys.map((key) => named.get(key) ?? null).find((found) => found !== null);
  if (path !== undefined) return readManifest(path, family, system, askingId);
  return {
    manifestPath: manifestPaths[0] ?? null,
    registration: 'absent',
    flaw: null,
    program: null,
    ids: [],
  } as const;
}
