import { beforeEach, expect, test, vi } from 'vitest';
import type { NativePortListener } from '../../../../extension/background/host/native-port.ts';
import { runHost } from '../../../../extension/background/host/run-host.ts';
import type { HostRequest } from '../../../../native-host/protocol.ts';
import { hello, snapshot } from '../host-messages.ts';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);

/** A fake browser that starts fake hosts, and a clock, all controlled by the test. */
function browser() {
  const hosts: { listener: NativePortListener; sent: HostRequest[]; closed: boolean }[] = [];
  const timers: { delayMs: number; callback: () => void; stopped: boolean }[] = [];
  const states: string[] = [];
  const runner = runHost({
    openPort(listener) {
      const host = { listener, sent: [] as HostRequest[], closed: false };
      hosts.push(host);
      return { send: (request) => host.sent.push(request), close: () => (host.closed = true) };
    },
    startTimer(delayMs, callback) {
      const timer = { delayMs, callback, stopped: false };
      timers.push(timer);
      return { stop: () => (timer.stopped = true) };
    },
    onState: ({ kind }) => states.push(kind),
    onMessage: () => undefined,
    onMalformed: () => undefined,
  });
  return {
    runner,
    hosts,
    states,
    latest: () => {
      const host = hosts.at(-1);
      if (host === undefined) throw new Error('expected a host to be started');
      return host;
    },
    waiting: () => timers.filter(({ stopped }) => !stopped),
  };
}

let world: ReturnType<typeof browser>;
beforeEach(() => {
  world = browser();
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
