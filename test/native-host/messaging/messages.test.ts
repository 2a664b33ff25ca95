import { expect, test } from 'vitest';
import { trackConnections } from '../../../native-host/connections/track-connections.ts';
import { changesMessages } from '../../../native-host/messaging/changes-messages.ts';
import { MAX_MESSAGE_BYTES } from '../../../native-host/messaging/max-message-bytes.ts';
import { snapshotMessages } from '../../../native-host/messaging/snapshot-messages.ts';
import type { ChangesMessage, Connection, SnapshotMessage } from '../../../native-host/protocol.ts';
import { socket } from '../connections/socket-fixture.ts';

function connections(count: number, processName = 'browser'): Connection[] {
  const tracker = trackConnections({ locate: () => undefined, interfaceOf: () => null });
  const opened = Array.from({ length: count }, (_, index) => socket({ id: String(index), processName }));
  return tracker.apply({ opened, changed: [], closed: [], hiddenOwners: 0 }, 1).opened;
}
const head = {
  takenAtMs: 1,
  source: 'netlink',
  platform: 'linux',
  hostVersion: '0',
  complete: true,
  problems: [],
} as const;
const isUnderLimit = (json: string): boolean => Buffer.byteLength(json) < MAX_MESSAGE_BYTES;

test('a snapshot of 10,000 connections comes in numbered parts, each under 1 MiB, each connection once', () => {
  const texts = [...snapshotMessages({ ...head, problems: [], connections: connections(10_000, 'prögram') })];
  const parts = texts.map((text): SnapshotMessage => JSON.parse(text) as SnapshotMessage);
  expect(texts.every(isUnderLimit)).toBe(true);
  expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1));
  expect(parts.every((part) => part.parts === parts.length && part.takenAtMs === 1)).toBe(true);
  const ids = parts.flatMap((part) => part.connections.map(({ id }) => id));
  expect(ids).toEqual(Array.from({ length: 10_000 }, (_, index) => String(index)));
});

test('a snapshot of nothing is one part', () => {
  const texts = [...snapshotMessages({ ...head, problems: [], connections: [] })];
  expect(texts.map((text): unknown => JSON.parse(text))).toEqual([
    { type: 'snapshot', part: 1, parts: 1, ...head, connections: [] },
  ]);
});

test('changes that are too long for one message come in several of the same look', () => {
  const opened = connections(5000);
  const changed = opened.map(({ id }) => ({ id, rttMs: 1 }));
  const closed = opened.map(({ id }) => ({ id, closedAtMs: 2 }));
  const texts = [...changesMessages({ takenAtMs: 2, opened, changed, closed })];
  const messages = texts.map((text): ChangesMessage => JSON.parse(text) as ChangesMessage);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every(isUnderLimit)).toBe(true);
  expect(messages.flatMap((message) => message.opened)).toEqual(opened);
  expect(messages.flatMap((message) => message.changed)).toEqual(changed);
  expect(messages.flatMap((message) => message.closed)).toEqual(closed);
});

test('a look without changes is one message', () => {
  const texts = [...changesMessages({ takenAtMs: 2, opened: [], changed: [], closed: [] })];
  expect(texts).toEqual(['{"type":"changes","takenAtMs":2,"opened":[],"changed":[],"closed":[]}']);
});
