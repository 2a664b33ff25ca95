import { beforeEach, expect, test, vi } from 'vitest';
import type { NativePortListener } from '../../../../extension/background/host/native-port.ts';
import { hello, snapshot } from '../host-messages.ts';
import { hostBrowser } from './host-browser.ts';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);

let world: ReturnType<typeof hostBrowser>;
beforeEach(() => {
  world = hostBrowser();
});

test('starts nothing before it is wanted', () => {
  expect(world.hosts).toHaveLength(0);
});

test('subscribes after hello, and again when the interval changes', () => {
  world.runner.want(5000);
  world.latest().listener.onMessage(hello);
  world.runner.want(1000);
  expect(world.latest().sent).toEqual([
    { type: 'subscribe', intervalMs: 5000 },
    { type: 'subscribe', intervalMs: 1000 },
  ]);
  expect(world.hosts).toHaveLength(1);
});

test('ends the host when it is no longer wanted, and ignores it from then on', () => {
  world.runner.want(1000);
  world.latest().listener.onMessage(hello);
  world.runner.want(null);
  world.latest().listener.onClosed(null);
  expect(world.latest().closed).toBe(true);
  expect(world.states).toEqual(['starting', 'running', 'stopped']);
  expect(world.waiting()).toEqual([]);
});

test('does not restart a host that never responded', () => {
  world.runner.want(1000);
  world.latest().listener.onClosed('Specified native messaging host not found.');
  expect(world.states).toEqual(['starting', 'not-installed']);
  expect(world.waiting()).toEqual([]);
});

test('restarts a crashed host, with growing delays', () => {
  world.runner.want(1000);
  const delays = [1, 2, 3].map(() => {
    world.latest().listener.onMessage(hello);
    world.latest().listener.onClosed('Native host has exited.');
    const [timer, ...others] = world.waiting();
    if (timer === undefined || others.length > 0) throw new Error('expected one timer');
    timer.stopped = true;
    timer.callback();
    return timer.delayMs;
  });
  expect(delays).toEqual([1000, 2000, 4000]);
  expect(world.hosts).toHaveLength(4);
});

test('does not restart a host that speaks another protocol', () => {
  world.runner.want(1000);
  world.latest().listener.onMessage({ ...hello, protocol: 2 });
  expect(world.latest().closed).toBe(true);
  expect(world.states.at(-1)).toBe('too-new');
  expect(world.waiting()).toEqual([]);
});

test('reports when the host is silent, and when it responds again', () => {
  world.runner.want(1000);
  world.latest().listener.onMessage(hello);
  world.waiting()[0]?.callback();
  world.latest().listener.onMessage(snapshot);
  expect(world.states).toEqual(['starting', 'running', 'silent', 'running']);
});

test('revives a missing host, and replaces a hanging one only on a retry', () => {
  world.runner.want(1000);
  world.latest().listener.onClosed('Specified native messaging host not found.');
  world.runner.revive();
  expect(world.hosts).toHaveLength(2);
  world.latest().listener.onMessage(hello);
  world.waiting()[0]?.callback();
  world.runner.revive();
  expect(world.hosts).toHaveLength(2);
  world.runner.retry();
  expect(world.hosts[1]?.closed).toBe(true);
  expect(world.hosts).toHaveLength(3);
});

test('queries a host that has responded, and none that has not or is gone', () => {
  world.runner.want(1000);
  expect(world.runner.ask({ type: 'reload-database' })).toBe(false);
  expect(world.latest().sent).toEqual([]);
  world.latest().listener.onMessage(hello);
  expect(world.runner.ask({ type: 'reload-database' })).toBe(true);
  expect(world.latest().sent.at(-1)).toEqual({ type: 'reload-database' });
  world.latest().listener.onClosed('Native host has exited.');
  expect(world.runner.ask({ type: 'reload-database' })).toBe(false);
});

test('a host that responded before and then ends before its hello is said to end early, and restarted ever more rarely', () => {
  world.runner.want(1000);
  world.latest().listener.onMessage(hello);
  const delays = Array.from({ length: 8 }, () => {
    world.latest().listener.onClosed('Native host has exited.');
    const [timer, ...others] = world.waiting();
    if (timer === undefined || others.length > 0) throw new Error('expected one timer');
    timer.stopped = true;
    timer.callback();
    return timer.delayMs;
  });
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  expect(world.states).toEqual(['starting', 'running', 'crashed', 'ended-early']);
});

test('a Node that is too old ends the start, is named, and is not started again by itself', () => {
  world.runner.want(5000);
  world.latest().listener.onMessage({ type: 'problem', code: 'node-too-old', version: 'v18.19.1' });
  world.latest().listener.onClosed('Native host has exited.');
  expect(world.states).toEqual(['starting', 'node-too-old']);
  expect(world.hosts).toHaveLength(1);
  expect(world.waiting()).toEqual([]);
  world.runner.retry();
  expect(world.hosts).toHaveLength(2);
});

test('messages of types that only a newer host knows are ignored, show that it is alive, and are logged once a type', () => {
  const warn = vi.mocked(console.warn);
  warn.mockClear();
  world.runner.want(1000);
  const { listener } = world.latest();
  listener.onMessage(hello);
  world.waiting()[0]?.callback();
  expect(world.states.at(-1)).toBe('silent');
  for (let count = 0; count < 3; count++) listener.onMessage({ type: 'forecasts', forecasts: [] });
  expect(world.states.at(-1)).toBe('running');
  for (let count = 0; count < 500; count++) listener.onMessage({ type: `type-${count}` });
  const logged = warn.mock.calls.filter(([code]) => code === 'tapmap: message-of-unknown-type');
  expect(logged).toHaveLength(100);
  expect(logged[0]).toEqual(['tapmap: message-of-unknown-type', { message: 'forecasts', types: 1 }]);
  expect(world.latest().closed).toBe(false);
});

test.each<[string, (host: NativePortListener) => void, string]>([
  ['missing', (host) => host.onClosed('Specified native messaging host not found.'), 'not-installed'],
  ['one that cannot start', (host) => host.onClosed('Native host has exited.'), 'cannot-start'],
  ['too old', (host) => host.onMessage({ ...hello, protocol: 0 }), 'too-old'],
  ['too new', (host) => host.onMessage({ ...hello, protocol: 2 }), 'too-new'],
])(
  'a host that is %s is tried every 2 s while a page is seen, without a change of state, and never unseen',
  (_, end, kind) => {
    world.runner.want(1000);
    world.runner.setSeen(true);
    for (let tries = 1; tries <= 3; tries++) {
      expect(world.hosts).toHaveLength(tries);
      end(world.latest().listener);
      const [timer, ...others] = world.waiting();
      if (timer === undefined || others.length > 0) throw new Error('expected one timer');
      expect(timer.delayMs).toBe(2000);
      timer.stopped = true;
      timer.callback();
    }
    expect(world.states).toEqual(['starting', kind]);
    end(world.latest().listener);
    world.runner.setSeen(false);
    expect(world.waiting()).toEqual([]);
    world.runner.setSeen(true);
    expect(world.hosts, 'who comes back to the page does not wait').toHaveLength(5);
    world.latest().listener.onMessage(hello);
    expect(world.states).toEqual(['starting', kind, 'running']);
  },
);

test('a crashing host keeps its growing delays, whoever looks', () => {
  world.runner.want(1000);
  for (let failures = 1; failures <= 3; failures++) {
    world.latest().listener.onMessage(hello);
    world.latest().listener.onClosed('Native host has exited.');
    world.runner.setSeen(true);
    world.runner.setSeen(false);
    expect(world.hosts).toHaveLength(failures);
    expect(world.waiting().map(({ delayMs }) => delayMs)).toEqual([1000 * 2 ** (failures - 1)]);
    const [timer] = world.waiting();
    if (timer === undefined) throw new Error('expected a timer');
    timer.stopped = true;
    timer.callback();
  }
});
