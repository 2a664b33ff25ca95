import { basename, dirname } from 'node:path';
import { hostManifest } from './host-manifest.ts';
import { installedPaths } from './installed-paths.ts';
import { launcherOn } from './launcher/launcher.ts';
import { nodesToTry } from './launcher/nodes-to-try.ts';
import { readAddedIds } from './read-added-ids.ts';
import { placeMark } from './place-mark.ts';
import { placeKey } from './place-key.ts';
import { placeManifest } from './place-manifest.ts';
import { placeProgram } from './place-program.ts';
import { presentMark } from './mark.ts';
import { readMadeFolders } from './read-made-folders.ts';
import { refusePlaces } from './refuse-places.ts';
import type { Retired } from './retire-programs.ts';
import { isFileError } from '../system/error-code.ts';
import { RegistryRefused } from '../system/windows/registry.ts';
import { refuseUnsafe } from './files/refuse-unsafe.ts';
import { makeFolder, removeEmptyFolders } from './files/folders.ts';
import { browsersOn, type BrowserPlaces } from './browsers/browsers-on.ts';
import type { HostPlatform } from '../system/host-platform.ts';

export type Installation = {
  readonly launcherPath: string;
  /** The version that was there before; null where there was none. */
  readonly formerVersion: string | null;
  readonly manifests: { readonly path: string; readonly replacedPath: string | null }[];
  /** Registry keys that now name a manifest, and what they named before. */
  readonly keys: { readonly key: string; readonly replacedPath: string | null }[];
} & Retired;

/** The program to install. */
export type Program = {
  /** Beside it are its other files. */
  readonly script: string;
  /** The Node that runs it. */
  readonly node: string;
  /** Its launcher, where it is registered where it is: its package has put it there to stay. Null: it is copied. */
  readonly launcher?: string | null;
};

/**
 * Copies the program to TapMap's folder and registers it with browsers; run again, it renews both.
 *
 * Ids that were added earlier stay, in every browser of Chromium's family.
 *
 * All or nothing: when one file cannot be written, everything is restored.
 *
 * @param extensionIds of extensions for Chromium to let in besides the built-in ones
 * @throws {PlaceRefused} a place is not TapMap's or not safe; nothing was touched
 * @throws the operating system's error (its `path` names the culprit), or {RegistryRefused}
 */
export async function installHost(
  program: Program,
  host: HostPlatform,
  browsers: readonly BrowserPlaces[],
  extensionIds: readonly string[] = [],
): Promise<Installation> {
  const { programDir, ...installed } = installedPaths(host);
  const inPlace = program.launcher ?? null;
  const launcher = inPlace ?? installed.launcher;
  const formerVersion = (await presentMark(programDir))?.version ?? null;
  const families = new Map(
    browsers.flatMap(({ family, manifestPaths }) => manifestPaths.map((path) => [path, family])),
  );
  const keys = new Map(
    browsers.flatMap(({ registryKeys, manifestPaths: [path] }) =>
      path === undefined ? [] : registryKeys.map((key) => [key, path] as const),
    ),
  );
  await refusePlaces(host, families.keys());
  if (inPlace !== null) await refuseUnsafe(dirname(inPlace), host);
  const text = inPlace === null ? await launcherText(program, host) : '';
  const made = new Set<string>();
  const undo: (() => Promise<void>)[] = [() => removeEmptyFolders(made)];
  try {
    await makeFolder(host.dataDir, made, host.scope);
    for (const path of families.keys()) await makeFolder(dirname(path), made, host.scope);
    const madeFolders = [...new Set([...(await readMadeFolders(host)), ...made])];

    const placed =
      inPlace === null
        ? await placeProgram(program.script, host, { launcher: { name: basename(launcher), text }, madeFolders })
        : await placeMark(host, madeFolders);
    undo.unshift(() => placed.undo());

    const addedIds = [...(await readAddedIds(chromiumManifests(host))), ...extensionIds];
    const manifests = [];
    for (const [path, family] of families) {
      const manifest = await placeManifest(path, family, hostManifest(family, launcher, addedIds), launcher);
      undo.unshift(() => manifest.undo());
      manifests.push({ path, replacedPath: manifest.replacedPath });
    }
    const named = [];
    for (const [key, path] of keys) {
      const placedKey = await placeKey(host.registry, key, path);
      undo.unshift(() => placedKey.undo());
      named.push({ key, replacedPath: placedKey.replacedPath });
    }
    return { launcherPath: launcher, formerVersion, manifests, keys: named, ...(await placed.keep()) };
  } catch (error) {
    for (const step of undo) await ignoreFailure(step);
    throw error;
  }
}

async function launcherText(program: Program, host: HostPlatform): Promise<string> {
  const { programDir, script } = installedPaths(host);
  return launcherOn[host.system].text(script, await nodesToTry(program, programDir, host), host);
}

const chromiumManifests = (host: HostPlatform): Set<string> =>
  new Set(browsersOn(host).flatMap(({ family, manifestPaths }) => (family === 'chromium' ? manifestPaths : [])));

/** What stopped the installation may stop a step back too (a full disk): the others are still taken. */
async function ignoreFailure(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!isFileError(error) && !(error instanceof RegistryRefused)) throw error;
  }
}
