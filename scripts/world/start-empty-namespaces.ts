import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { World } from './create-world.ts';
import { unshare } from './start-connected-pair.ts';

/** Processes of the resident, each in an empty network namespace of its own. */
export type EmptyNamespaces = {
  readonly pids: () => number[];
  readonly end: () => Promise<void>;
};

/** They share one standard input, and exit when it closes. */
export function startEmptyNamespaces(world: World, count: number): EmptyNamespaces {
  const start = `exec 3<&0; i=0; while [ $i -lt ${count} ]; do ${unshare.join(' ')} cat <&3 & i=$((i + 1)); done; wait`;
  const shell = world.spawn(['sh', '-c', start]);
  const { pid = 0 } = shell;
  return {
    pids: () => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    async end() {
      const ended = once(shell, 'exit');
      shell.stdin?.end();
      await ended;
    },
  };
}
