import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { ConnectionObserver } from '../../../native-host/connections/observe-connections.ts';
import type { EgressReader } from '../../../native-host/egress/egress-reader.ts';
import type { Locator } from '../../../native-host/location/locator.ts';
import { frame } from '../../../native-host/messaging/frame.ts';
import { serveBrowser } from '../../../native-host/messaging/serve-browser.ts';
import type { Problem } from '../../../native-host/protocol.ts';
import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { connectionOf } from './connection-of.ts';
import { noRoute } from './no-route.ts';

const locator: Locator = {
  ready: Promise.resolve(),
  get: () => undefined,
  databases: () => [],
  problems: () => [],
  reload: () => Promise.resolve(),
  refresh: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
const hello = { type: 'hello', protocol: 1, version: '0', platform: 'linux', source: 'netlink' } as const;
const head = { source: 'netlink', platform: 'linux', hostVersion: '0', complete: true, problems: [] } as const;

/** On a busy computer timers come late, all of them. */
const patiently = { timeout: 30_000 };

/** A service whose looks take 50 ms; the first one finds what is written into the snapshot afterwards. */
function service(look: () => void = () => undefined, egress: EgressReader | Problem = { code: 'egress-unreadable' }) {
  const sent: string[] = [];
  let looks = 0;
  let inside = 0;
  let maxInside = 0;
  const observer: ConnectionObserver = {
    async look() {
      maxInside = Math.max(maxInside, ++inside);
      await setTimeout(50);
      inside--;
      looks++;
      look();
      return { takenAtMs: looks, opened: [], changed: [], closed: [] };
    },
    snapshot: () => ({ ...head, problems: [], takenAtMs: looks, connections: [connectionOf({ firstSeenMs: looks })] }),
    problems: () => [],
    startPolling: () => () => undefined,
    relocate: () => undefined,
    nowMs: () => looks,
  };
  const { receive } = serveBrowser({
    hello: { ...hello, databases: [], capabilities: [] },
    observer,
    familyAfter: () => null,
    readNames: () => Promise.resolve(null),
    egress,
    locator,
    readUpdateTimer: () => Promise.resolve(null),
    send: (json) => Promise.resolve(void sent.push(json)),
    setReceiving: () => undefined,
  });
  const ask = (request: object): void => receive(frame(JSON.stringify(request)));
  const sentTypes = (): unknown[] => sent.map((json): unknown => Reflect.get(Object(JSON.parse(json)), 'type'));
  return { ask, sent, sentTypes, maxInside: () => maxInside };
}

test('two subscriptions never look at the same time, and the second gets a snapshot of all that the first found', async () => {
  const { ask, sent, maxInside } = service();
  ask({ type: 'subscribe', intervalMs: 5000 });
  await setTimeout(20);
  ask({ type: 'subscribe', intervalMs: 5000 });
  const snapshots = () => sent.filter((json) => json.includes('"type":"snapshot"'));
  await expect.poll(() => snapshots().at(-1), patiently).toContain('"takenAtMs":2');
  expect(maxInside()).toBe(1);
});

test('a snapshot is sent as soon as a look succeeds after failed ones', async () => {
  let failures = 2;
  const { ask, sentTypes } = service(() => {
    if (failures-- > 0) throw new SocketsUnreadable({ source: 'netlink' });
  });
  ask({ type: 'subscribe', intervalMs: 100 });
  const types = () => sentTypes().filter((type) => type !== 'hello' && type !== 'database');
  await expect.poll(() => types().slice(0, 3), patiently).toEqual(['problem', 'problem', 'snapshot']);
});

test('a changed egress route is sent long before the next look, and none after unsubscribing', async () => {
  let changes = 0;
  const { ask, sentTypes } = service(() => changes++, {
    read: (takenAtMs) => ({
      ...noRoute,
      takenAtMs,
      nameServers: [{ address: String(changes), interface: null, asked: 'first' }],
    }),
    hasChanged: () => changes++ < 3,
    paceMs: 10,
    close: () => undefined,
  });
  ask({ type: 'subscribe', intervalMs: 60_000 });
  const types = () => sentTypes().filter((type) => type !== 'hello' && type !== 'database');
  await expect.poll(() => types().slice(0, 4), patiently).toEqual(['snapshot', 'names', 'egress', 'egress']);
  ask({ type: 'unsubscribe' });
  const quiet = sentTypes().length;
  changes = 0;
  await setTimeout(50);
  expect(sentTypes().length).toBe(quiet);
});

test('looks continue when the system clock is set back', async () => {
  const { ask, sentTypes } = service();
  ask({ type: 'subscribe', intervalMs: 100 });
  await setTimeout(20);
  vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() - 3_600_000);
  await expect.poll(() => sentTypes().filter((type) => type === 'changes').length, patiently).toBeGreaterThan(1);
  vi.restoreAllMocks();
});
