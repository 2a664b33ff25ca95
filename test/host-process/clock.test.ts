import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient, type HostMessageRecord } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const HOUR = 3_600_000;
const STEP_TOLERANCE_MS = 2000;

/** A host whose system clock each SIGUSR2 sets: by an hour and, the next time, right again. */
async function hostWithClock(world: World, byMs: number): Promise<HostClient & { setClock(): void }> {
  const script = join(world.scratchDir, `clock${byMs}.mjs`);
  writeFileSync(
    script,
    `const right = Date.now;
     let byMs = 0;
     Date.now = () => right() + byMs;
     process.on('SIGUSR2', () => (byMs = byMs === 0 ? ${byMs} : 0));`,
  );
  const host = startHost(world, { env: { NODE_OPTIONS: `--import=${script}` } });
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  return { ...host, setClock: () => void process.kill(host.pid, 'SIGUSR2') };
}

const stepOf = ({ clockStepMs }: HostMessageRecord): number => (typeof clockStepMs === 'number' ? clockStepMs : 0);

/** The connections to an address as a listener knows them that moves what it knows with the clock. */
function heard(host: HostClient, address: string): Record<string, unknown>[] {
  const known = new Map<unknown, Record<string, unknown>>();
  for (const message of host.messages) {
    const byMs = stepOf(message);
    for (const connection of known.values()) move(connection, byMs);
    for (const list of ['connections', 'opened', 'changed', 'closed']) {
      for (const entry of entries(message, list)) known.set(entry['id'], { ...known.get(entry['id']), ...entry });
    }
  }
  return [...known.values()].filter(({ remoteAddress }) => remoteAddress === address);
}

function move(connection: Record<string, unknown>, byMs: number): void {
  for (const field of ['firstSeenMs', 'lastSeenMs', 'closedAtMs']) {
    const value = connection[field];
    if (typeof value === 'number') connection[field] = value + byMs;
  }
}

test.for([
  ['back', -HOUR],
  ['forward', HOUR],
] as const)(
  'a clock set %s by an hour while a connection is open: it is told, and the connection lasted as long as it did',
  async ([, byMs], { world }) => {
    const host = await hostWithClock(world, byMs);
    const startedMs = performance.now();
    const address = byMs < 0 ? '193.0.6.139' : '202.12.29.175';
    const connector = world.startConnector();
    const connection = await connector.connect(address, 443);
    await host.waitFor('the connection', (message) =>
      entries(message, 'opened').some(({ remoteAddress }) => remoteAddress === address),
    );
    host.setClock();
    const told = await host.waitFor('that the clock was set', (message) => stepOf(message) !== 0);
    expect(Math.abs(stepOf(told) - byMs)).toBeLessThan(STEP_TOLERANCE_MS);
    expect(Math.abs(Number(told['takenAtMs']) - (Date.now() + byMs))).toBeLessThan(60_000);
    await connection.close({ reset: false });
    await host.waitFor('that it closed', () => heard(host, address).some(({ closedAtMs }) => closedAtMs !== null));
    const [seen] = heard(host, address);
    const lastedMs = Number(seen?.['closedAtMs']) - Number(seen?.['firstSeenMs']);
    expect(lastedMs).toBeGreaterThanOrEqual(0);
    expect(lastedMs).toBeLessThanOrEqual(performance.now() - startedMs);
    // A new snapshot has the same times.
    const from = host.messages.length;
    host.send({ type: 'subscribe', intervalMs: 100 });
    const [again] = (await waitForSnapshot(host, from)).filter(({ remoteAddress }) => remoteAddress === address);
    expect(again).toMatchObject({ firstSeenMs: seen?.['firstSeenMs'], closedAtMs: seen?.['closedAtMs'] });
    host.closeStdin();
    expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
    await connector.end();
  },
);

test('a clock that jumps at each look: each connection closes after it opened, and the sum of the steps is right', async ({
  world,
}) => {
  const host = await hostWithClock(world, -HOUR);
  const startedMs = performance.now();
  const connector = world.startConnector();
  for (let jump = 0; jump < 20; jump++) {
    const connection = await connector.connect('199.7.83.42', 443);
    host.setClock();
    await host.waitFor('another look', ofType('changes'), host.messages.length);
    await connection.close({ reset: jump % 2 === 0 });
  }
  await expect.poll(() => heard(host, '199.7.83.42').filter(({ closedAtMs }) => closedAtMs !== null).length).toBe(20);
  for (const { firstSeenMs, closedAtMs } of heard(host, '199.7.83.42')) {
    const lastedMs = Number(closedAtMs) - Number(firstSeenMs);
    expect(lastedMs).toBeGreaterThanOrEqual(0);
    expect(lastedMs).toBeLessThanOrEqual(performance.now() - startedMs);
  }
  const sumMs = host.messages.reduce((sum, message) => sum + stepOf(message), 0);
  expect(Math.abs(sumMs)).toBeLessThan(STEP_TOLERANCE_MS); // twenty jumps: it is right again
  expect(host.messages.filter((message) => stepOf(message) !== 0).length).toBeGreaterThan(10);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
  await connector.end();
});
