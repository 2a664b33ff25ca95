import { expect, test } from 'vitest';
import { type DiagFields } from './inet-diag-bytes.ts';
import { live, nothing, notice, openTable, timeWait } from './open-table.ts';

const halfClosed: DiagFields = { ...timeWait, state: 5 };

test.each([
  ['before', [{ ...notice, cookie: 8n }], []],
  ['after', [], [{ ...notice, cookie: 8n }]],
])('so are its notice and its row in FIN_WAIT_2, with the notice %s the row', (_, before, after) => {
  const { look } = openTable();
  const { opened, closed } = look([halfClosed], before, after);
  expect(opened).toMatchObject([{ state: 'FIN_WAIT_2', closedAtMs: 1000, rttMs: 12.5, bytesReceived: 900 }]);
  expect(closed).toEqual([]);
  expect(look([timeWait])).toEqual({ ...nothing, changed: opened }); // the far side has closed its half
  expect(look([]).closed).toEqual(opened);
});

test('a notice that comes looks after the row in FIN_WAIT_2, or after the row went, is no second connection', () => {
  const { look } = openTable();
  const { opened } = look([halfClosed]);
  expect(opened).toMatchObject([{ closedAtMs: 1000 }]);
  expect(look([halfClosed])).toEqual(nothing);
  expect(look([]).closed).toEqual(opened); // the far side has reset it
  expect(look([], [{ ...notice, cookie: 8n }])).toEqual(nothing);
});

test('a row in FIN_WAIT_2 whose notice was lost is a closed connection, and no later one is taken for its', () => {
  const { look } = openTable();
  const { opened } = look([halfClosed]);
  expect(opened).toMatchObject([{ closedAtMs: 1000 }]);
  for (let looks = 0; looks < 30; looks++) look([halfClosed]);
  // The port was used again: another connection, of which there is only the notice.
  const later = look([], [{ ...notice, cookie: 9n }]);
  expect(later.closed.map(({ id }) => id).sort()).toEqual(['9', opened[0]?.id].sort());
});

test('FIN_WAIT_2 is open while a process holds it, and closed when it lets go', () => {
  const { look, released } = openTable();
  const { opened } = look([{ ...live, state: 5 }]);
  expect(opened).toMatchObject([{ state: 'FIN_WAIT_2', closedAtMs: null, processName: 'browser' }]);
  expect(look([halfClosed]).changed).toEqual(opened);
  expect(opened).toMatchObject([{ closedAtMs: 1000, processName: 'browser' }]);
  expect(released).toEqual([4711]);
});

test.each([
  ['FIN_WAIT_1', 4],
  ['CLOSING', 11],
  ['LAST_ACK', 9],
])('%s without a process is still at work: open, until it is in FIN_WAIT_2 or its notice comes', (name, state) => {
  const { look } = openTable();
  const { opened } = look([{ ...halfClosed, state }]);
  expect(opened).toMatchObject([{ state: name, closedAtMs: null }]);
  expect(look([], [notice]).closed).toEqual(opened);
});

test('one that was first dumped as an orphan in FIN_WAIT_2 has its own notice, and the next one has another', () => {
  const { look } = openTable();
  const { opened } = look([halfClosed], [], [notice]); // a long tcp_fin_timeout: the socket itself, with its cookie
  expect(look([halfClosed], [{ ...notice, cookie: 9n }]).closed).toMatchObject([{ id: '9' }]);
  expect(opened).toMatchObject([{ id: '7', closedAtMs: 1000 }]);
});

test('an IPv4 connection of an IPv6 socket pairs as well', () => {
  const { look } = openTable();
  const mapped = { family: 'IPv6', local: ['::ffff:10.0.0.2', 40_000], remote: ['::ffff:192.0.2.7', 443] } as const;
  const ofIpv6: Partial<DiagFields> = { family: 'IPv6', local: [...mapped.local], remote: [...mapped.remote] };
  const { opened, closed } = look([{ ...halfClosed, ...ofIpv6 }], [{ ...notice, ...ofIpv6, cookie: 8n }]);
  expect(opened).toMatchObject([{ family: 4, remoteAddress: '192.0.2.7', closedAtMs: 1000 }]);
  expect(closed).toEqual([]);
});

test('a known socket whose row went before its notice came is reported once', () => {
  const { look } = openTable();
  const { opened } = look([live]);
  expect(look([halfClosed]).changed).toEqual(opened);
  expect(look([]).closed).toEqual(opened); // the far side has reset it
  expect(look([], [notice])).toEqual(nothing);
});
