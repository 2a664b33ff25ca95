import type { NativePortListener } from '../../../../extension/background/host/native-port.ts';
import { runHost } from '../../../../extension/background/host/run-host.ts';
import type { HostRequest } from '../../../../native-host/protocol.ts';

/** A fake browser that starts fake hosts, and a clock, all controlled by the test. */
export function hostBrowser() {
  const hosts: { listener: NativePortListener; sent: HostRequest[]; closed: boolean }[] = [];
  const timers: { delayMs: number; callback: () => void; stopped: boolean }[] = [];
  const states: string[] = [];
  const runner = runHost({
    extensionId: 'abcdefghijklmnopabcdefghijklmnop',
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
