import { dirname } from 'node:path';
import { forAllUsers, type HostPlatform } from '../../system/host-platform.ts';
import { isExecutable, isFile } from '../files/file-kind.ts';
import { readTextOrNothing } from '../files/text-file.ts';
import { installedPaths } from '../installed-paths.ts';
import { launcherOn } from './launcher.ts';
import { packagedLauncher } from './packaged-program.ts';
import { readNodeVersion } from './read-node-version.ts';
import { isSuitable, versionText } from './suitable-node.ts';

/**
 * The launcher that can be started: the user's own, which browsers take first, or that of all users, or that of the package
 * which the running program is part of; null for none.
 *
 * @param script the running program
 */
export async function installedLauncher(host: HostPlatform, script: string): Promise<string | null> {
  const shared = forAllUsers(host);
  for (const each of shared === null ? [host] : [host, shared]) {
    const { launcher, script: installed } = installedPaths(each);
    if ((await isExecutable(launcher)) && (await isFile(installed))) return launcher;
  }
  return packagedLauncher(script, host);
}

export type ChosenNode = {
  /** The Node that the launcher will use; null without a launcher, or when none of its Nodes exists and is new enough. */
  readonly node: string | null;
  /** Where there is none: the first that exists and is too old. */
  readonly oldNode: { readonly path: string; readonly version: string } | null;
};

/** As the launcher chooses. */
export async function chosenNode(launcher: string, host: HostPlatform): Promise<ChosenNode> {
  const text = (await readTextOrNothing(launcher)) ?? '';
  let oldNode: ChosenNode['oldNode'] = null;
  for (const path of launcherOn[host.system].parseNodes(text, dirname(launcher), host)) {
    const version = await readNodeVersion(path);
    if (version === null) continue;
    if (isSuitable(version)) return { node: path, oldNode: null };
    oldNode ??= { path, version: versionText(version) };
  }
  return { node: null, oldNode };
}
