import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ConnectionObserver } from '../../../native-host/connections/observe-connections.ts';
import type { Locator } from '../../../native-host/location/locator.ts';
import { frame } from '../../../native-host/messaging/frame.ts';
import { serveBrowser } from '../../../native-host/messaging/serve-browser.ts';
import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { connectionOf } from './connection-of.ts';

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

/** A service whose looks take 50 ms; the first one finds what is written into the snapshot afterwards. */
function service(look: () => void = () => undefined) {
  const told: string[] = [];
  let looks = 0;
  let inside = 0;
  let mostInside = 0;
  const observer: ConnectionObserver = {
    async look() {
      mostInside = Math.max(mostInside, ++inside);
      await setTimeout(50);
      inside--;
      looks++;
      look();
      return { takenAtMs: looks, opened: [], changed: [], closed: [] };
    },
    snapshot: () => ({ ...head, problems: [], takenAtMs: looks, connections: [connectionOf({ firstSeenMs: looks })] }),
    problems: () => [],
    attend: () => () => undefined,
    relocate: () => undefined,
  };
  const { receive } = serveBrowser({
    hello: { ...hello, databases: [], capabilities: [] },
    observer,
    egress: { code: 'egress-unreadable' },
    locator,
    send: (json) => Promise.resolve(void told.push(json)),
  });
  const ask = (request: object): void => receive(frame(JSON.stringify(request)));
  const typesTold = (): unknown[] => told.map((json): unknown => Reflect.get(Object(JSON.parse(json)), 'type'));
  return { ask, told, typesTold, mostInside: () => mostInside };
}

test('two subscriptions at once do not look at once, and the second gets a snapshot of all that the first found', async () => {
  const { ask, told, mostInside } = service();
  ask({ type: 'subscribe', intervalMs: 5000 });
  await setTimeout(20);
  ask({ type: 'subscribe', intervalMs: 5000 });
  await setTimeout(300);
  expect(mostInside()).toBe(1);
  const snapshots = told.filter((json) => json.includes('"type":"snapshot"'));
  expect(snapshots.at(-1)).toContain('"takenAtMs":2');
});

test('a snapshot is told as soon as a look succeeds, after looks that could not', async () => {
  let failures = 2;
  const { ask, typesTold } = service(() => {
    if (failures-- > 0) throw new SocketsUnreadable({ source: 'netlink' });
  });
  ask({ type: 'subscribe', intervalMs: 100 });
  await setTimeout(600);
  const types = typesTold().filter((type) => type !== 'hello' && type !== 'database');
  expect(types.slice(0, 3)).toEqual(['problem', 'problem', 'snapshot']);
});
