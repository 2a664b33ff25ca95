import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const HOLDERS = 20;
const EACH = 2500;

/** One of the processes that hold sockets on loopback; resolves when all of its sockets are open. */
async function holdSockets(world: World, index: number): Promise<{ pid: number }> {
  const child = world.spawn(['/usr/bin/python3', 'scripts/bench/hold-sockets.py', String(index), String(EACH)]);
  if (child.stdout === null) throw new Error('a holder has no standard output');
  await once(createInterface({ input: child.stdout }), 'line');
  return { pid: child.pid ?? 0 };
}

test('50,000 sockets are told in messages below 1 MiB, each socket once and with its program', async ({ world }) => {
  const holders = await Promise.all(Array.from({ length: HOLDERS }, (_, index) => holdSockets(world, index)));
  const host = startHost(world); // its parser of frames refuses a message of more than 1 MiB
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  const connections = await waitForSnapshot(host);
  const pids = new Set<unknown>(holders.map(({ pid }) => pid));
  const held = connections.filter(({ pid }) => pids.has(pid));
  expect(held).toHaveLength(HOLDERS * EACH);
  expect(new Set(held.map(({ id }) => id)).size).toBe(HOLDERS * EACH);
  expect(host.messages.filter(ofType('snapshot')).length).toBeGreaterThan(10);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
});
