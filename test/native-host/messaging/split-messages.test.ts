import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesMessages, pack, snapshotMessages } from '../../../native-host/messaging/split-messages.ts';
import type { ChangesMessage, Snapshot, SnapshotMessage } from '../../../native-host/protocol.ts';
import { connectionOf } from './connection-of.ts';

const MIB = 1024 * 1024;
const many = Array.from({ length: 10_000 }, (_, index) => connectionOf({ id: String(index) }));
const ids = many.map(({ id }) => id);
const snapshotOf = (connections: Snapshot['connections']): Snapshot => ({
  ...{ takenAtMs: 5, source: 'netlink', platform: 'linux', hostVersion: '1.2.3', complete: false },
  problems: [{ code: 'owners-hidden', sockets: 3 }],
  connections,
});

describe('pack', () => {
  test('keeps every text once and in order, each pack within its room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀'), maxLength: 6 })),
        fc.integer({ min: 40, max: 80 }),
        (texts, room) => {
          const packs = pack(
            texts.map((json) => ({ json })),
            room,
          );
          expect(packs.flat().map(({ json }) => json)).toEqual(texts);
          expect(packs.length).toBeGreaterThan(0);
          for (const each of packs) {
            const bytes = Buffer.byteLength(each.map(({ json }) => `${json},`).join(''));
            if (each.length > 1) expect(bytes).toBeLessThanOrEqual(room);
          }
        },
      ),
    );
  });
});

describe('a snapshot', () => {
  test('of 10,000 connections is in numbered parts under 1 MiB that repeat the head', () => {
    const snapshot = snapshotOf(many);
    const texts = [...snapshotMessages(snapshot)];
    const parts = texts.map((text) => JSON.parse(text) as SnapshotMessage);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(MIB);
    expect(parts.flatMap(({ connections }) => connections)).toEqual(many);
    for (const [index, { connections, ...head }] of parts.entries()) {
      expect(connections.length).toBeGreaterThan(0);
      expect({ ...head, connections: many }).toEqual({
        type: 'snapshot',
        part: index + 1,
        parts: parts.length,
        ...snapshot,
      });
    }
  });

  test('of nothing is one empty part', () => {
    const texts = [...snapshotMessages(snapshotOf([]))];
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([
      { type: 'snapshot', part: 1, parts: 1, ...snapshotOf([]) },
    ]);
  });
});

describe('changes', () => {
  test('of 10,000 connections are messages under 1 MiB with each entry once', () => {
    const closed = many.map(({ id }) => ({ id, closedAtMs: 7 }));
    const texts = [...changesMessages({ takenAtMs: 7, opened: many, changed: [{ id: 'x', rttMs: 1 }], closed })];
    const messages = texts.map((text) => JSON.parse(text) as ChangesMessage);
    expect(messages.length).toBeGreaterThan(1);
    expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(MIB);
    expect(messages.flatMap(({ opened }) => opened.map(({ id }) => id))).toEqual(ids);
    expect(messages.flatMap(({ changed }) => changed)).toEqual([{ id: 'x', rttMs: 1 }]);
    expect(messages.flatMap((message) => message.closed)).toEqual(closed);
    for (const { type, takenAtMs } of messages) expect([type, takenAtMs]).toEqual(['changes', 7]);
  });

  test('of a look without any are one message', () => {
    const texts = [...changesMessages({ takenAtMs: 7, opened: [], changed: [], closed: [] })];
    expect(texts).toEqual(['{"type":"changes","takenAtMs":7,"opened":[],"changed":[],"closed":[]}']);
  });
});
