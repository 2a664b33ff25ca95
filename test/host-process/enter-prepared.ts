import { execFileSync } from 'node:child_process';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { worldUsers } from '../../scripts/world/world-users.ts';

/**
 * The command line that runs `command` inside the computer as the resident, after root has prepared its environment:
 * only the command sees the script's mounts.
 */
export function enterPrepared(world: World, script: string, command: readonly string[]): string[] {
  const { id } = worldUsers.resident;
  const drop = ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups'];
  return world.enter(['sh', '-ec', `${script}\nexec "$@"`, 'sh', ...drop, ...command], { user: 'root' });
}

/** The output of `tapmap snapshot --json` there. */
export function takePreparedSnapshot(
  world: World,
  script: string,
  program = 'dist/native-host/tapmap.js',
): Record<string, unknown> {
  const [command = '', ...args] = enterPrepared(world, script, [world.nodePath, program, 'snapshot', '--json']);
  const parsed: unknown = JSON.parse(execFileSync(command, args, { maxBuffer: 1 << 28 }).toString());
  return isRecord(parsed) ? parsed : {};
}
