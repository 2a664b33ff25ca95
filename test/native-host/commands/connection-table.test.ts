import { describe, expect, test } from 'vitest';
import { connectionTable } from '../../../native-host/commands/connection-table.ts';
import { textTable } from '../../../native-host/commands/text-table.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionOf } from '../messaging/connection-of.ts';

const tableOf = (...connections: Connection[]): string =>
  connectionTable({
    ...{ takenAtMs: 5, source: 'netlink', platform: 'linux', hostVersion: '1.2.3', complete: true, problems: [] },
    connections,
  });
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

test('columns are as wide as their longest cell', () => {
  expect(
    textTable(
      ['A', 'B'],
      [
        ['long cell', '1'],
        ['x', '22'],
      ],
    ),
  ).toBe('A          B\nlong cell  1\nx          22\n');
});

test('a connection is one line of readable facts', () => {
  const [, line, summary] = linesOf(tableOf(connectionOf({ family: 6, remoteAddress: '2001:db8::7' })));
  for (const fact of ['browser', '17', 'tcp6', '10.0.0.2:40000', '[2001:db8::7]:443', 'outgoing', 'Amsterdam, NL']) {
    expect(line).toContain(fact);
  }
  expect(summary).toBe('1 open, 0 recently closed (source: netlink)');
});

test('public connections come first, and closed ones are counted apart', () => {
  const lines = linesOf(
    tableOf(
      connectionOf({ id: '1', scope: 'loopback', place: null, processName: 'a' }),
      connectionOf({ id: '2', processName: 'z', closedAtMs: 3 }),
    ),
  );
  expect(lines[1]).toMatch(/^z /);
  expect(lines[2]).toMatch(/^a .*loopback/);
  expect(lines[3]).toContain('1 open, 1 recently closed');
});

test('an unknown program shows who owns the socket', () => {
  expect(tableOf(connectionOf({ pid: null, processName: null, owner: 'anna' }))).toContain('? (anna)');
});

describe('a hostile name', () => {
  test.each(['\u001b[2Jgone', 'two\nlines', 'tab\there', '\u202ereversed', 'bell\u0007', 'half \ud800', '\u009b31m'])(
    '%j stays on its line and is printed escaped',
    (name) => {
      const hostile = { processName: name, network: { asn: 1, organisation: name } };
      const text = tableOf(connectionOf(hostile));
      expect(linesOf(text)).toHaveLength(3);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
    },
  );
});
