import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shLauncherText } from '../../native-host/registration/launcher/sh-launcher.ts';
import type { World } from '../../scripts/world/create-world.ts';

/** The launcher that `tapmap install` writes, on a computer whose only Node says to be version 18. */
export function writeOldNodeLauncher(world: World): string {
  const oldNode = writeScript(
    join(world.scratchDir, 'bin', 'old-node'),
    `#!/bin/sh\nif [ "$1" = -v ]; then echo v18.19.1; else exec '${world.nodePath}' "$@"; fi\n`,
  );
  const program = join(world.repositoryDir, 'dist/native-host/tapmap.js');
  return writeScript(
    join(world.scratchDir, 'bin', 'tapmap-old-node'),
    shLauncherText(program, ['/nowhere/node', oldNode]),
  );
}

function writeScript(path: string, text: string): string {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
