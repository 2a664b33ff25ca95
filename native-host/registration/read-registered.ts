import { lstat, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { browsersOn } from './browsers/browsers-on.ts';
import { isFile } from './files/file-kind.ts';
import { namedProgram } from './browsers/named-program.ts';
import { hostName } from './host-manifest.ts';
import { parseHostManifest, parseHostName } from './parse-host-manifest.ts';
import { readText } from './files/text-file.ts';
import { removeEmptyFolders } from './files/folders.ts';
import { removeKey } from './place-key.ts';
import { fullKey } from '../system/windows/registry.ts';
import type { Family } from './browser.ts';
import type { HostPlatform, Scope } from '../system/host-platform.ts';

/** A manifest, or a registry key that names one, by which a browser finds a host of our name. */
export type Registered = {
  /** The manifest's path, or the key's name. */
  readonly name: string;
  /** The program that it leads to; null when it leads to none and is therefore useless. */
  readonly program: string | null;
  /** The manifest's folder, from which removing it takes something; null for a key. */
  readonly folder: string | null;
  /** Removes it, and its folder or parent keys if they become empty. */
  remove(): Promise<void>;
};

/**
 * Everything that is registered for the browsers in the table, keys before the manifests that they name.
 *
 * @throws the operating system's error or {RegistryRefused} when one cannot be read
 */
export async function readRegistered(host: HostPlatform): Promise<Registered[]> {
  const browsers = browsersOn(host);
  const keys = new Map(browsers.flatMap(({ registryKeys, family }) => registryKeys.map((key) => [key, family])));
  const paths = new Map(browsers.flatMap(({ manifestPaths, family }) => manifestPaths.map((path) => [path, family])));
  const registered: Registered[] = [];
  for (const [key, family] of keys) {
    const path = await host.registry.read(key);
    if (path === null) continue;
    const remove = () => removeKey(host.registry, key);
    const program = programOf((await textOf(path)) ?? '', path, family, host);
    registered.push({ name: fullKey(key), program, folder: null, remove });
  }
  for (const [path, family] of paths) {
    const manifestText = await textOf(path);
    if (manifestText === null || !(await isOurs(path, manifestText))) continue;
    const program = programOf(manifestText, path, family, host);
    registered.push({ name: path, program, folder: dirname(path), remove: () => removeManifest(path, host.scope) });
  }
  return registered;
}

/** Neither a link nor another host's manifest under our name: an installation writes neither. */
async function isOurs(path: string, text: string): Promise<boolean> {
  const name = parseHostName(text);
  return (name === null || name === hostName) && !(await lstat(path)).isSymbolicLink();
}

const textOf = async (path: string): Promise<string | null> => ((await isFile(path)) ? readText(path) : null);

function programOf(manifestText: string, manifestPath: string, family: Family, host: HostPlatform): string | null {
  const path = parseHostManifest(manifestText, family)?.path;
  return path === undefined ? null : namedProgram(path, manifestPath, host.system);
}

/** An empty folder of all users may be some package's; those that we made are in our mark. */
async function removeManifest(path: string, scope: Scope): Promise<void> {
  await rm(path);
  if (scope === 'user') await removeEmptyFolders([dirname(path)]);
}
