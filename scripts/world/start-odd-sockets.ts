import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { World } from './create-world.ts';

export type OddSockets = {
  readonly pid: number;
  /** Makes the program take its next step. */
  readonly next: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/**
 * Starts odd-sockets.ts and waits for its sockets.
 *
 * @param args the arrangement and what it takes
 * @param node the executable that runs it
 */
export async function startOddSockets(
  world: World,
  args: readonly string[],
  node = world.nodePath,
): Promise<OddSockets> {
  const script = join(world.repositoryDir, 'scripts/world/odd-sockets.ts');
  const child = world.spawn([node, '--import', 'tsx', script, ...args]);
  const { stdin, stdout, stderr, pid } = child;
  if (stdin === null || stdout === null || stderr === null || pid === undefined) throw new Error('it was not started');
  let errors = '';
  stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'exit');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const ready = async (): Promise<void> => {
    if ((await lines.next()).value !== 'ready') throw new Error(`odd-sockets ${args.join(' ')} ended: ${errors}`);
  };
  await ready();
  return {
    pid,
    async next() {
      stdin.write('\n');
      await ready();
    },
    async end() {
      stdin.end();
      await ended;
    },
  };
}
