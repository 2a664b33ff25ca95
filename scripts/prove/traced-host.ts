import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHostLauncher } from '../browsers/launch-in-world.ts';
import { writeLauncher } from '../browsers/write-launcher.ts';
import type { World } from '../world/create-world.ts';
import { parseTrace, type Traced } from './parse-trace.ts';

export type TracedHost = {
  /** To register with a browser. */
  readonly hostPath: string;
  /** What it has asked of the system. @throws {Error} where it was not traced */
  readonly traced: () => Traced;
};

/**
 * A launcher of a host under strace(1), its threads and the programs it starts included.
 *
 * @param inner the launcher of the host itself; default: of the built one
 */
export function tracedHost(world: World, inner = writeHostLauncher(world)): TracedHost {
  const file = join(world.scratchDir, 'home', 'trace');
  const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg,execve';
  const hostPath = writeLauncher(`${inner}-traced`, ['strace', '-f', '-qq', '-e', calls, '-o', file, inner]);
  return {
    hostPath,
    traced: () => {
      if (!existsSync(file)) throw new Error(`strace wrote nothing: the host was not started by ${hostPath}.`);
      return parseTrace(readFileSync(file, 'utf8'));
    },
  };
}
