import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../extension/facts/facts-of.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const minuteMs = 60_000;
const began = connectionWith({ id: 'began', processName: 'systemd', firstSeenMs: 0 });
const network = { asn: 64_500, organisation: 'Example' };
const byCurl = (fields: Partial<Connection>) => connectionWith({ id: 'curl', processName: 'curl', network, ...fields });

function isNew(
  connection: Connection,
  others: Connection[] = [],
  nowMs = 60 * minuteMs,
  closedBefore: Connection[] = [],
) {
  return factsOf([began, ...others, connection], { home: null, egress: null, nowMs, closedBefore })(connection).isNew;
}

describe('a network is new to a program', () => {
  test('for ten minutes after the first contact', () => {
    const contacts = byCurl({ firstSeenMs: 50 * minuteMs });
    expect(isNew(contacts, [], 50 * minuteMs)).toBe(true);
    expect(isNew(contacts, [], 60 * minuteMs - 1)).toBe(true);
    expect(isNew(contacts, [], 60 * minuteMs)).toBe(false);
  });

  test('not after an earlier contact at another address', () => {
    const before = byCurl({ id: 'before', firstSeenMs: 5 * minuteMs, remoteAddress: '198.51.100.99' });
    expect(isNew(byCurl({ firstSeenMs: 59 * minuteMs }), [before])).toBe(false);
  });

  test('not when a closed, remembered connection went there', () => {
    const before = byCurl({ id: 'before', firstSeenMs: 5 * minuteMs, closedAtMs: 6 * minuteMs });
    expect(isNew(byCurl({ firstSeenMs: 59 * minuteMs }), [], 60 * minuteMs, [before])).toBe(false);
  });

  test('even when another program has contacted it', () => {
    const other = byCurl({ id: 'other', processName: 'firefox', firstSeenMs: 5 * minuteMs });
    expect(isNew(byCurl({ firstSeenMs: 59 * minuteMs }), [other])).toBe(true);
  });
});

test('where the network is unknown the address counts', () => {
  const before = byCurl({ id: 'before', network: null, firstSeenMs: 5 * minuteMs });
  expect(isNew(byCurl({ network: null, firstSeenMs: 59 * minuteMs }), [before])).toBe(false);
  expect(isNew(byCurl({ network: null, firstSeenMs: 59 * minuteMs, remoteAddress: '203.0.113.1' }), [before])).toBe(
    true,
  );
});

test('nothing that was contacted in the first ten minutes of watching is new', () => {
  const [soon, later] = [byCurl({ firstSeenMs: 10 * minuteMs }), byCurl({ firstSeenMs: 10 * minuteMs + 1 })];
  expect(isNew(soon, [], 11 * minuteMs)).toBe(false);
  expect(isNew(later, [], 11 * minuteMs)).toBe(true);
});

test.each(['loopback', 'unspecified', 'multicast'] as const)('a %s address is no contact', (scope) => {
  expect(isNew(byCurl({ network: null, scope, firstSeenMs: 59 * minuteMs }))).toBe(false);
});

test('a neighbour in the local network can be new', () => {
  expect(
    isNew(byCurl({ network: null, scope: 'private', remoteAddress: '192.168.1.9', firstSeenMs: 59 * minuteMs })),
  ).toBe(true);
});

test('connections may come from a one-shot iterable', () => {
  const contacts = byCurl({ firstSeenMs: 59 * minuteMs });
  const once = new Map([began, contacts].map((connection) => [connection.id, connection])).values();
  expect(factsOf(once, { home: null, egress: null, nowMs: 60 * minuteMs })(contacts).isNew).toBe(true);
});
