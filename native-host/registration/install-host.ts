import { basename, dirname } from 'node:path';
import { hostManifest } from './host-manifest.ts';
import { installedPaths } from './installed-paths.ts';
import { launcherOn } from './launcher/launcher.ts';
import { nodeCandidates } from './launcher/node-candidates.ts';
import { placeKey } from './place-key.ts';
import { placeManifest } from './place-manifest.ts';
import { placeProgram } from './place-program.ts';
import { readMadeFolders } from './read-made-folders.ts';
import { makeFolder, removeEmptyFolders } from './files/folders.ts';
import type { BrowserPlaces } from './browsers/browsers-on.ts';
import type { HostPlatform } from '../system/host-platform.ts';

export type Installation = {
  readonly launcherPath: string;
  readonly manifests: { readonly path: string; readonly replacedPath: string | null }[];
  /** Registry keys that now name a manifest, and what they named before. */
  readonly keys: { readonly key: string; readonly replacedPath: string | null }[];
};

/** The program to install: its folder and the Node that runs it. */
export type Program = { readonly dir: string; readonly node: string };

/**
 * Copies the program to TapMap's folder and registers it with browsers; run again, it renews both.
 *
 * All or nothing: when one file cannot be written, everything is restored.
 *
 * @throws the operating system's error (its `path` names the culprit), or {RegistryRefused}
 */
export async function installHost(
  program: Program,
  host: HostPlatform,
  browsers: readonly BrowserPlaces[],
): Promise<Installation> {
  const { launcher, script, madeFolders: note } = installedPaths(host);
  const nodes = nodeCandidates(program.node, host);
  const families = new Map(
    browsers.flatMap(({ family, manifestPaths }) => manifestPaths.map((path) => [path, family])),
  );
  const keys = new Map(
    browsers.flatMap(({ registryKeys, manifestPaths: [path] }) =>
      path === undefined ? [] : registryKeys.map((key) => [key, path] as const),
    ),
  );
  const made = new Set<string>();
  const undo: (() => Promise<void>)[] = [() => removeEmptyFolders(made)];
  try {
    await makeFolder(host.dataDir, made);
    for (const path of families.keys()) await makeFolder(dirname(path), made);
    const madeFolders = [...new Set([...(await readMadeFolders(host)), ...made])];

    const placed = await placeProgram(program.dir, host, [
      { name: basename(launcher), text: launcherOn[host.system].text(script, nodes, host), mode: 0o755 },
      { name: basename(note), text: `${JSON.stringify(madeFolders, null, 2)}\n`, mode: 0o644 },
    ]);
    undo.unshift(() => placed.undo());

    const manifests = [];
    for (const [path, family] of families) {
      const manifest = await placeManifest(path, family, hostManifest(family, launcher), launcher);
      undo.unshift(() => manifest.undo());
      manifests.push({ path, replacedPath: manifest.replacedPath });
    }
    const named = [];
    for (const [key, path] of keys) {
      const placedKey = await placeKey(host.registry, key, path);
      undo.unshift(() => placedKey.undo());
      named.push({ key, replacedPath: placedKey.replacedPath });
    }
    await placed.keep();
    return { launcherPath: launcher, manifests, keys: named };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}
