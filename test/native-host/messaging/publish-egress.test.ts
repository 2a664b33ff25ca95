import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EgressUnreadable, type EgressReader } from '../../../native-host/egress/egress-reader.ts';
import { publishEgress } from '../../../native-host/messaging/publish-egress.ts';
import type { HostMessage } from '../../../native-host/protocol.ts';
import { noRoute } from './no-route.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A computer that a test changes, whose way out is asked for every 250 ms. */
function computer(read: () => void = () => undefined) {
  const world = { address: '192.0.2.1', changed: false, reads: 0 };
  const reader: EgressReader = {
    read(takenAtMs) {
      world.reads++;
      read();
      return { ...noRoute, takenAtMs, nameServers: [{ address: world.address, interface: null, asked: 'first' }] };
    },
    hasChanged() {
      const { changed } = world;
      world.changed = false;
      return changed;
    },
    paceMs: 250,
    close: () => undefined,
  };
  const lastPublished: HostMessage[] = [];
  let working = Promise.resolve();
  const teller = publishEgress(reader, {
    publish: (message) => Promise.resolve(void lastPublished.push(message)),
    inTurn: (work) => (working = working.then(work)),
    nowMs: () => 0,
  });
  const addresses = (): unknown[] =>
    lastPublished.map((message) => (message.type === 'egress' ? message.nameServers[0]?.address : message));
  return { world, lastPublished, addresses, ...teller };
}

test('each change is told within the pace of the reader, and what is the same is not told again', async () => {
  const { world, addresses, publishNow, startPolling } = computer();
  await publishNow();
  startPolling();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.reads).toBe(1);
  Object.assign(world, { changed: true, address: '192.0.2.2' });
  await vi.advanceTimersByTimeAsync(250);
  expect(addresses()).toEqual(['192.0.2.1', '192.0.2.2']);
  world.changed = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(addresses()).toHaveLength(2);
  expect(world.reads).toBe(3);
});

test('a read that takes long on the clock, since the computer is busy, does not delay the next change', async () => {
  const { world, addresses, startPolling } = computer(() => void vi.setSystemTime(Date.now() + 2000));
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  startPolling();
  await vi.advanceTimersByTimeAsync(300);
  Object.assign(world, { changed: true, address: '192.0.2.2' });
  await vi.advanceTimersByTimeAsync(300);
  expect(addresses().at(-1)).toBe('192.0.2.2');
  clock.mockRestore();
});

test('a storm of changes becomes a few messages a second, the last of them right', async () => {
  const { world, addresses, startPolling } = computer();
  startPolling();
  for (let i = 0; i < 200; i++) {
    Object.assign(world, { changed: true, address: `192.0.2.${i}` });
    await vi.advanceTimersByTimeAsync(5);
  }
  await vi.advanceTimersByTimeAsync(250);
  expect(addresses().length).toBeLessThanOrEqual(5);
  expect(addresses().at(-1)).toBe('192.0.2.199');
});

test('nothing is asked before anybody attends, nor after', async () => {
  const { world, lastPublished, startPolling } = computer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(world.reads).toBe(0);
  const stop = startPolling();
  await vi.advanceTimersByTimeAsync(300);
  stop();
  world.changed = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect([world.reads, lastPublished.length]).toEqual([1, 1]);
});

test('a way out that could not be read is read again without any change, and then the problem is over', async () => {
  let failures = 2;
  const { lastPublished, world, startPolling } = computer(() => {
    if (failures-- > 0) throw new EgressUnreadable({ errno: 4 });
  });
  startPolling();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.reads).toBe(3);
  expect(lastPublished).toEqual([
    { type: 'problem', code: 'egress-unreadable', errno: 4 },
    { type: 'problem', code: 'egress-unreadable', over: true },
    expect.objectContaining({ type: 'egress', ipv4: null }),
  ]);
});

test('a way out that could be read again is told again, though it is the same', async () => {
  let isBroken = false;
  const { world, lastPublished, startPolling } = computer(() => {
    if (isBroken) throw new EgressUnreadable({ errno: 4 });
  });
  startPolling();
  await vi.advanceTimersByTimeAsync(250);
  [isBroken, world.changed] = [true, true];
  await vi.advanceTimersByTimeAsync(250);
  isBroken = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lastPublished.map(({ type }) => type)).toEqual(['egress', 'problem', 'problem', 'egress']);
});

test('where reading takes long it is done a twentieth of the time', async () => {
  let spentMicros = 0;
  const cpu = vi.spyOn(process, 'cpuUsage');
  cpu.mockImplementation((before) => ({ user: spentMicros - (before?.user ?? 0), system: 0 }));
  const { world, startPolling } = computer(() => {
    spentMicros += 100_000;
    vi.advanceTimersByTime(100);
  });
  startPolling();
  for (let i = 0; i < 100; i++) {
    world.changed = true;
    await vi.advanceTimersByTimeAsync(100);
  }
  cpu.mockRestore();
  // Ten seconds, and 100 ms more for each time.
  expect(world.reads).toBe(5);
});

test('where there is no reader, asking is answered by why', async () => {
  const lastPublished: HostMessage[] = [];
  const { publishNow, startPolling } = publishEgress(
    { code: 'egress-unreadable', reason: 'no reader' },
    {
      publish: (message) => Promise.resolve(void lastPublished.push(message)),
      inTurn: (work) => work(),
      nowMs: () => 0,
    },
  );
  startPolling()();
  await publishNow();
  expect(lastPublished).toEqual([{ type: 'problem', code: 'egress-unreadable', reason: 'no reader' }]);
});
