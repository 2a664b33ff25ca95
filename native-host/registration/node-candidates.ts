import { join } from 'node:path';
import type { HostPlatform } from './host-platform.ts';

/**
 * Node executables for the launcher to try: the one that runs now, then the places where installers and version
 * managers keep one whose path outlives an update.
 */
export function nodeCandidates(currentNode: string, host: HostPlatform): string[] {
  return [
    ...new Set([
      currentNode,
      ...(host.system === 'macos' ? ['/opt/homebrew/bin/node'] : []),
      '/usr/local/bin/node',
      '/usr/bin/node',
      join(host.homeDir, '.volta/bin/node'),
      join(host.homeDir, '.local/bin/node'),
      ...(host.system === 'linux' ? ['/snap/bin/node'] : []),
    ]),
  ];
}
