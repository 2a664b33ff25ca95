import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../system/error-code.ts';
import type { HostPlatform, System } from '../../system/host-platform.ts';
import { compareVersions, isSuitable, type NodeVersion } from './suitable-node.ts';

/**
 * Node executables for the launcher to try: those that are there and new enough, the newest first; then the other paths
 * of installers and version managers, since any of them may have a newer one by the time that a browser starts the host.
 *
 * @param currentNode the one that runs this program
 */
export async function nodeCandidates(
  currentNode: string,
  host: HostPlatform,
  readVersion: (path: string) => Promise<NodeVersion | null>,
): Promise<string[]> {
  const paths = [...new Set([currentNode, ...usualNodes[host.system](host.homeDir), ...(await managedNodes(host))])];
  const versions = new Map(await Promise.all(paths.map(async (path) => [path, await readVersion(path)] as const)));
  const suitable = paths.flatMap((path) => {
    const version = versions.get(path) ?? null;
    return version !== null && isSuitable(version) ? [{ path, version }] : [];
  });
  suitable.sort((a, b) => compareVersions(a.version, b.version)); // the sort is stable: of equals the current one first
  return [...new Set([...suitable.map(({ path }) => path), ...paths])];
}

const usualNodes: Record<System, (homeDir: string) => string[]> = {
  linux: (homeDir) => [...unixNodes(homeDir), '/snap/bin/node'],
  macos: (homeDir) => ['/opt/homebrew/bin/node', ...unixNodes(homeDir)],
  windows: () => ['C:\\Program Files\\nodejs\\node.exe'],
};

const unixNodes = (homeDir: string): string[] => [
  '/usr/local/bin/node',
  '/usr/bin/node',
  join(homeDir, '.volta/bin/node'),
  join(homeDir, '.local/bin/node'),
];

/** Where version managers keep a folder for each version (nvm, fnm, mise, asdf), and Node in it. */
const managed: Record<System, readonly (readonly [folder: string, node: string])[]> = {
  linux: [
    ['.nvm/versions/node', 'bin/node'],
    ['.local/share/fnm/node-versions', 'installation/bin/node'],
    ['.local/share/mise/installs/node', 'bin/node'],
    ['.asdf/installs/nodejs', 'bin/node'],
  ],
  macos: [
    ['.nvm/versions/node', 'bin/node'],
    ['Library/Application Support/fnm/node-versions', 'installation/bin/node'],
    ['.local/share/mise/installs/node', 'bin/node'],
    ['.asdf/installs/nodejs', 'bin/node'],
  ],
  windows: [],
};

/** Those of each manager that there are; a folder that cannot be listed has none for us. */
async function managedNodes({ system, homeDir }: HostPlatform): Promise<string[]> {
  const found = await Promise.all(
    managed[system].map(async ([folder, node]) => {
      const versions = await listed(join(homeDir, folder));
      return versions.map((version) => join(homeDir, folder, version, node));
    }),
  );
  return found.flat();
}

async function listed(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return [];
  }
}
