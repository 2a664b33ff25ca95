import { join } from 'node:path';
import type { HostPlatform, System } from '../../system/host-platform.ts';

/**
 * Node executables for the launcher to try: the current one, then the paths of installers and version managers that
 * survive an update.
 */
export function nodeCandidates(currentNode: string, host: HostPlatform): string[] {
  return [...new Set([currentNode, ...usualNodes[host.system](host.homeDir)])];
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
