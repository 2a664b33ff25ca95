import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import type { PairPorts } from './connected-pair.ts';
import { readJsonLines } from './read-json-lines.ts';
import { worldUsers } from './world-users.ts';

/** A running program of the resident, connected to itself in a network namespace other than the computer's. */
export type ConnectedPair = PairPorts & {
  readonly pid: number;
  readonly reset: () => void;
  readonly end: () => Promise<void>;
};

/** In a namespace that the resident makes, like a rootless container; or in the world's `ip netns` one. */
export async function startConnectedPair(world: World, where: 'unshared' | 'internet'): Promise<ConnectedPair> {
  const program = [world.nodePath, world.programFile('connected-pair')];
  const { id } = worldUsers.resident;
  const child =
    where === 'unshared'
      ? world.spawn([...unshare, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...program])
      : world.spawn(
          ['nsenter', `--net=/run/netns/${internetOf(world.name)}`, 'setpriv', `--reuid=${id}`, `--regid=${id}`].concat(
            '--clear-groups',
            program,
          ),
          { user: 'root' },
        );
  const pair = await firstPair(child);
  return {
    ...pair,
    pid: child.pid ?? 0,
    reset: () => void child.stdin?.write('\n'),
    async end() {
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
  };
}

/** Without privileges a new network namespace needs a new user namespace, and nothing more (user_namespaces(7)). */
export const unshare = ['unshare', '--user', '--map-root-user', '--net'];

function firstPair(child: ChildProcess): Promise<PairPorts> {
  const { stdout, stderr } = child;
  return new Promise((resolve, reject) => {
    if (stdout === null) throw new Error('the program has no pipes');
    readJsonLines(stdout, isPairPorts, resolve);
    let errors = '';
    stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('exit', (status) => reject(new Error(`The program ended with ${String(status)}: ${errors}`)));
  });
}

const isPairPorts = (line: unknown): line is PairPorts => isRecord(line) && typeof line['clientPort'] === 'number';
