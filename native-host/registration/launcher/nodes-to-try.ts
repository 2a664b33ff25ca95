import { dirname, join } from 'node:path';
import { isFileError } from '../../system/error-code.ts';
import { isInside, type HostPlatform } from '../../system/host-platform.ts';
import { isFile } from '../files/file-kind.ts';
import { PlaceRefused } from '../files/place-refused.ts';
import { refuseUnsafe } from '../files/refuse-unsafe.ts';
import { nodeCandidates } from './node-candidates.ts';
import { ownNodeName } from './packaged-launcher.ts';
import { isSuitable, oldestNodeText } from './suitable-node.ts';
import { CommandFailed } from '../../command-failed.ts';
import { readNodeVersion } from './read-node-version.ts';

/**
 * The Node executables for the launcher of an installed program, in the order to try. The Node that the program's package
 * brought comes first, from the installed copy: the package itself may be unpacked in a folder that others can write to,
 * and is soon gone.
 *
 * @throws {CommandFailed} it is for all users, and none of them is there for all
 * @param program its script, beside which are its other files, and the Node that runs it
 * @param installedDir the folder that it is copied to
 */
export async function nodesToTry(
  program: { readonly script: string; readonly node: string },
  installedDir: string,
  host: HostPlatform,
): Promise<string[]> {
  const name = ownNodeName[host.system];
  const packagedNode = join(dirname(program.script), name);
  const all = await nodeCandidates(program.node, host, readNodeVersion);
  const candidates = host.scope === 'system' ? await ofAllUsers(all, host) : all;
  if (!(await isFile(packagedNode))) {
    if (host.scope === 'system') await refuseWithoutNode(candidates);
    return candidates;
  }
  const installedNode = join(installedDir, name);
  return [installedNode, ...candidates.filter((node) => node !== packagedNode && node !== installedNode)];
}

/** Those that every user may run and only root can exchange: not one in somebody's home folder. */
async function ofAllUsers(nodes: readonly string[], host: HostPlatform): Promise<string[]> {
  const shared: string[] = [];
  for (const node of nodes) {
    if (isInside(host.homeDir, node)) continue;
    try {
      await refuseUnsafe(node, host);
      shared.push(node);
    } catch (error) {
      if (!(error instanceof PlaceRefused) && !isFileError(error)) throw error;
    }
  }
  return shared;
}

async function refuseWithoutNode(candidates: readonly string[]): Promise<void> {
  for (const node of candidates) {
    const version = await readNodeVersion(node);
    if (version !== null && isSuitable(version)) return;
  }
  throw new CommandFailed(
    `No Node.js ${oldestNodeText} or later is there for all users (as /usr/bin/node or /usr/local/bin/node): ` +
      'one in a home folder belongs to its user. Nothing was changed. Install Node.js for all users, or take a package ' +
      'that brings its own, then run "tapmap install --system" again.',
  );
}
