import { expect, test } from 'vitest';
import { hostLocator } from '../../../../extension/background/host/host-locator.ts';
import type { HostRequest, LocatedAddress } from '../../../../native-host/protocol.ts';

const located = (address: string): LocatedAddress => ({ address, scope: 'public', place: null, network: null });

/** A fake host that receives requests, or none, and a fake clock. */
function around(isThere = true) {
  const asked: HostRequest[] = [];
  const timers: { callback: () => void; stopped: boolean }[] = [];
  const locator = hostLocator({
    ask: (request) => isThere && asked.push(request) > 0,
    startTimer(_, callback) {
      const timer = { callback, stopped: false };
      timers.push(timer);
      return { stop: () => (timer.stopped = true) };
    },
  });
  const answer = (requestId: number, addresses: string[]) =>
    locator.take({ type: 'located', requestId, problems: [], results: addresses.map(located) });
  return { locator, asked, timers, answer };
}

test('matches each response to its request, in whatever order they come', async () => {
  const { locator, asked, timers, answer } = around();
  const first = locator.locate(['192.0.2.1']);
  const second = locator.locate(['192.0.2.2', '192.0.2.3']);
  expect(asked).toEqual([
    { type: 'locate', requestId: 1, addresses: ['192.0.2.1'] },
    { type: 'locate', requestId: 2, addresses: ['192.0.2.2', '192.0.2.3'] },
  ]);
  answer(2, ['192.0.2.2', '192.0.2.3']);
  answer(1, ['192.0.2.1']);
  expect(await first).toEqual([located('192.0.2.1')]);
  expect(await second).toHaveLength(2);
  expect(timers.every(({ stopped }) => stopped)).toBe(true);
});

test('returns nothing where there is no host, and sends no empty request', async () => {
  expect(await around(false).locator.locate(['192.0.2.1'])).toEqual([]);
  const { locator, asked } = around();
  expect(await locator.locate([])).toEqual([]);
  expect(asked).toEqual([]);
});

test('returns nothing after the timeout, and ignores a late response', async () => {
  const { locator, timers, answer } = around();
  const located = locator.locate(['192.0.2.1']);
  timers[0]?.callback();
  expect(await located).toEqual([]);
  answer(1, ['192.0.2.1']);
});
