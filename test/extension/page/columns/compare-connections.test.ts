import { expect, test } from 'vitest';
import { noHosts } from '../../../../extension/sites/connection-hosts.ts';
import type { Facts } from '../../../../extension/facts/facts-of.ts';
import { columnNames } from '../../../../extension/contract/column-names.ts';
import { compareConnections, inPlainOrder } from '../../../../extension/page/columns/compare-connections.ts';
import type { ListContext } from '../../../../extension/page/columns/column-context.ts';
import { sampleConnections } from '../../../../extension/link/sample/sample-connections.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const facts: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};
const context: ListContext = {
  factsOf: ({ rttMs }) => ({ ...facts, distanceKm: rttMs === null ? null : rttMs * 10 }),
  rates: new Map([['fast', { sentPerS: 5, receivedPerS: 5 }]]),
  hostsOf: noHosts,
  nowMs: 10_000,
};
const connections = [
  connectionWith({ id: 'slow', rttMs: 90, processName: 'Zebra', remoteAddress: '192.0.2.10' }),
  connectionWith({ id: 'fast', rttMs: 9, processName: 'äther', remoteAddress: '192.0.2.9' }),
  connectionWith({ id: 'none', rttMs: null, processName: null, remoteAddress: '2001:db8::1' }),
];

test.each([
  ['rtt', false, 'fast slow none'],
  ['rtt', true, 'slow fast none'],
  ['distance', true, 'slow fast none'],
  ['rate', true, 'fast slow none'],
  ['program', false, 'fast slow none'],
  ['program', true, 'slow fast none'],
  ['address', false, 'fast slow none'],
] as const)('by %s, descending %s: %s; what has no value is last', (column, descending, ids) => {
  const compare = compareConnections({ column, descending }, connections, context);
  expect(
    [...connections]
      .sort(compare)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
});

test('every column gives an order that does not depend on the input order', () => {
  const some = sampleConnections(120, 10_000);
  for (const column of columnNames) {
    const compare = compareConnections({ column, descending: false }, some, context);
    expect([...some].reverse().sort(compare)).toEqual([...some].sort(compare));
  }
});

test('open connections keep their order when another opens', () => {
  const [first, second] = [connectionWith({ id: '1', firstSeenMs: 1 }), connectionWith({ id: '2', firstSeenMs: 9 })];
  const between = connectionWith({ id: '3', firstSeenMs: 5 });
  expect([between, second, first].sort(inPlainOrder).map(({ id }) => id)).toEqual(['1', '3', '2']);
});

test('closed connections come after open ones, the latest first', () => {
  const closed = [1, 3, 2].map((closedAtMs) => connectionWith({ id: String(closedAtMs), closedAtMs }));
  const order = [...closed, connectionWith({ id: 'open' })].sort(inPlainOrder);
  expect(order.map(({ id }) => id)).toEqual(['open', '3', '2', '1']);
});
