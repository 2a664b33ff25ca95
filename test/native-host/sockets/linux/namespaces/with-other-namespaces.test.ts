import { expect, test } from 'vitest';
import type { OtherNamespaces } from '../../../../../native-host/sockets/linux/namespaces/other-namespaces.ts';
import { withOtherNamespaces } from '../../../../../native-host/sockets/linux/namespaces/with-other-namespaces.ts';
import { SocketsUnreadable, type SocketReader } from '../../../../../native-host/sockets/socket.ts';
import { changesOf, socketOf } from '../../../connections/socket-of.ts';

/** A reader, namespaces that each take `readMs` to read while other programs have the processor for `waitMs`, and clocks. */
function open({ readMs = 1, waitMs = 0, namespaces = [1, 2, 3], reader = readerOf() } = {}) {
  const clock = { nowMs: 0, spentMs: 0 };
  const reads: number[] = [];
  const others: OtherNamespaces = {
    list: () => new Map(namespaces.map((namespace) => [namespace, [namespace]])),
    read(namespace) {
      clock.nowMs += readMs + waitMs;
      clock.spentMs += readMs;
      reads.push(namespace);
    },
    take: () => changesOf({ opened: [socketOf({ id: 'other' })] }),
  };
  const times = { nowMs: () => clock.nowMs, spentMs: () => clock.spentMs };
  return { clock, reads, reader: withOtherNamespaces(reader, others, times) };
}

const readerOf = (fields: Partial<SocketReader> = {}): SocketReader => ({
  source: 'netlink',
  look: () => changesOf({ opened: [socketOf({ id: 'own' })] }),
  close: () => undefined,
  ...fields,
});

test('a look has the sockets of this namespace and of the others', async () => {
  const { reader } = open();
  expect((await reader.look()).opened.map(({ id }) => id)).toEqual(['own', 'other']);
});

test('the first look reads all of them, the next ones none for ten seconds', async () => {
  const { reader, reads, clock } = open({ readMs: 20 });
  await reader.look();
  expect(reads).toEqual([1, 2, 3]);
  clock.nowMs = 9_900;
  await reader.look();
  expect(reads).toHaveLength(3);
  clock.nowMs = 10_000;
  await reader.look();
  expect(reads).toHaveLength(5); // two of 20 ms
  await reader.look();
  expect(reads).toEqual([1, 2, 3, 1, 2, 3]);
});

test.each([
  [50, 15_000],
  [400, 30_000],
])('where reading one of three takes %d ms, the next round begins after %d ms', async (readMs, pauseMs) => {
  const { reader, reads, clock } = open({ readMs });
  await reader.look();
  clock.nowMs = pauseMs - 1;
  await reader.look();
  expect(reads).toHaveLength(3);
  clock.nowMs = pauseMs;
  await reader.look();
  expect(reads).toHaveLength(4);
});

test('time that other programs took does not delay the next round', async () => {
  const { reader, reads, clock } = open({ readMs: 1, waitMs: 500 });
  await reader.look();
  clock.nowMs = 10_000;
  await reader.look();
  expect(reads).toHaveLength(4);
});

test('a failure in this namespace is reported, and the others are not read', async () => {
  const refusal = new SocketsUnreadable({ source: 'netlink', errno: 1 });
  const { reader, reads } = open({ reader: readerOf({ look: () => Promise.reject(refusal) }) });
  await expect(reader.look()).rejects.toBe(refusal);
  expect(reads).toEqual([]);
});

test('the other properties are those of the wrapped reader', () => {
  let closed = 0;
  const { reader } = open({ reader: readerOf({ quickPoll: () => true, close: () => (closed += 1) }) });
  reader.close();
  expect([reader.source, reader.quickPoll?.(), closed]).toEqual(['netlink', true, 1]);
});
