import { execFileSync } from 'node:child_process';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import type { EnterOptions } from '../../scripts/world/enter-command.ts';

/** The output of the built host's `tapmap snapshot --json` inside the world's computer. */
export function takeSnapshot(world: World, options: EnterOptions = {}): Record<string, unknown> {
  const [program = '', ...args] = world.enter(
    [world.nodePath, 'dist/native-host/tapmap.js', 'snapshot', '--json'],
    options,
  );
  const parsed: unknown = JSON.parse(execFileSync(program, args, { maxBuffer: 1 << 28 }).toString());
  return isRecord(parsed) ? parsed : {};
}
