import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { hostLocator } from '../../../../extension/background/host/host-locator.ts';
import { parseRequest } from '../../../../native-host/messaging/parse-request.ts';
import type { HostRequest, LocatedAddress } from '../../../../native-host/protocol.ts';
import { anyCharacter } from '../../../any-character.ts';

const located = (address: string): LocatedAddress => ({
  address,
  scope: 'public',
  place: null,
  network: null,
  traits: [],
});

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
  const answer = (requestId: number, addresses: string[], part = 1, parts = 1) =>
    locator.take({ type: 'located', requestId, part, parts, problems: [], results: addresses.map(located) });
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

test('waits for all parts of a response', async () => {
  const { locator, answer } = around();
  const both = locator.locate(['192.0.2.1', '192.0.2.2']);
  answer(1, ['192.0.2.1'], 1, 2);
  answer(1, ['192.0.2.2'], 2, 2);
  expect(await both).toEqual([located('192.0.2.1'), located('192.0.2.2')]);
});

test('many are asked in packs, one after the other, each of which the host takes', async () => {
  const { locator, asked, answer } = around();
  const addresses = Array.from({ length: 2500 }, (_, index) => `2001:db8::${index.toString(16)}`);
  const results = locator.locate(addresses);
  for (let count = 1; count <= 3; count++) {
    await vi.waitFor(() => expect(asked).toHaveLength(count));
    const request = asked.at(-1);
    if (request?.type === 'locate') answer(request.requestId, request.addresses);
  }
  expect(await results).toEqual(addresses.map(located));
  for (const request of asked) expect(parseRequest(bytesOf(request))).toEqual({ request });
});

test('whatever is asked, the host takes each request', async () => {
  const texts = fc.array(fc.string({ unit: anyCharacter, maxLength: 150 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 150 }), async (some, times) => {
      const { locator, asked, answer } = around();
      const all = Array.from({ length: times }, () => some).flat();
      const results = locator.locate(all);
      for (let at = 0; at < asked.length; at++) {
        const request = asked[at];
        if (request?.type === 'locate') answer(request.requestId, request.addresses);
        await Promise.resolve();
        await Promise.resolve();
        await Promise.resolve();
      }
      expect(await results).toEqual(all.filter(({ length }) => length <= 100).map(located));
      for (const request of asked) {
        expect(bytesOf(request).length).toBeLessThan(1024 * 1024);
        expect(parseRequest(bytesOf(request))).toHaveProperty('request.type', 'locate');
      }
    }),
    { numRuns: 20 },
  );
});

test('does not ask on after a pack that nobody located', async () => {
  const { locator, asked, timers } = around();
  const results = locator.locate(Array.from({ length: 2500 }, (_, index) => String(index)));
  timers[0]?.callback();
  expect(await results).toEqual([]);
  expect(asked).toHaveLength(1);
});

const bytesOf = (request: HostRequest): Uint8Array => new TextEncoder().encode(JSON.stringify(request));
