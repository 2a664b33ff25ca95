import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const PROGRAMS = 20;
const EACH = 2500;

/** Far longer than it takes, which depends on what else the computer does; scripts/bench/bench-first-look.ts times it. */
const comesWithinMs = 120_000;

/** One of the programs that keep sockets open on loopback; resolves when all of its sockets are open. */
async function holdSockets(world: World, index: number): Promise<{ pid: number }> {
  const child = world.spawn(['/usr/bin/python3', 'scripts/bench/hold-sockets.py', String(index), String(EACH)]);
  if (child.stdout === null) throw new Error('a program has no standard output');
  await once(createInterface({ input: child.stdout }), 'line');
  return { pid: child.pid ?? 0 };
}

test('50,000 sockets are reported in messages below 1 MiB, each socket once and with its program', async ({
  world,
}) => {
  const programs = await Promise.all(Array.from({ length: PROGRAMS }, (_, index) => holdSockets(world, index)));
  const host = startHost(world); // its frame parser rejects messages over 1 MiB
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  const connections = await waitForSnapshot(host, 0, comesWithinMs);
  const pids = new Set<unknown>(programs.map(({ pid }) => pid));
  const theirs = connections.filter(({ pid }) => pids.has(pid));
  expect(theirs).toHaveLength(PROGRAMS * EACH);
  expect(new Set(theirs.map(({ id }) => id)).size).toBe(PROGRAMS * EACH);
  expect(host.messages.filter(ofType('snapshot')).length).toBeGreaterThan(10);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
}, 240_000);
