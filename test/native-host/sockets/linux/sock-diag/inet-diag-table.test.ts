import { expect, test } from 'vitest';
import { createInetDiagTable } from '../../../../../native-host/sockets/linux/sock-diag/inet-diag-table.ts';
import type { InetDiagSocket } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { createLookChanges } from '../../../../../native-host/sockets/look-changes.ts';
import { attribute, diagMessage, tcpInfo, type DiagFields } from './inet-diag-bytes.ts';

const live: DiagFields = {
  family: 'IPv4',
  state: 1,
  local: ['10.0.0.2', 40_000],
  remote: ['192.0.2.7', 443],
  cookie: 7n,
};
const timeWait: DiagFields = { ...live, state: 6, uid: 0, inode: 0 };
const isTcp = attribute(10, Uint8Array.of(6));
const isUdp = attribute(10, Uint8Array.of(17));
const figures = { rtt: 12_500, minRtt: 9_250, acked: 10n, received: 900n, sent: 30n };
const noFigures = { rtt: 0, minRtt: 0xffffffff, acked: 0n, received: 0n, sent: 0n };
const notice: DiagFields = { ...live, state: 7, uid: 0, inode: 0, attributes: [isTcp, tcpInfo(224, figures)] };

function openTable() {
  const changes = createLookChanges<InetDiagSocket>(() => 1000);
  const released: number[] = [];
  const table = createInetDiagTable(changes, {
    want: (socket) => void (socket.processName = 'browser'),
    release: (inode) => void released.push(inode),
  });
  const give = (take: typeof table.take | typeof table.takeNotice, fields: DiagFields): void => {
    const { bytes, end } = diagMessage(fields);
    take(bytes, 0, end, 'tcp');
  };
  return {
    released,
    /** One look: rows of the dump, and the notices before and after it. */
    look(rows: DiagFields[], before: DiagFields[] = [], after: DiagFields[] = []) {
      for (const fields of before) give(table.takeNotice, fields);
      table.begin();
      for (const fields of rows) give(table.take, fields);
      for (const fields of after) give(table.takeNotice, fields);
      table.end();
      const { opened, changed, closed } = changes.take([]);
      return { opened, changed, closed };
    },
  };
}

const nothing = { opened: [], changed: [], closed: [] };

test('a known socket ends with its final figures and its owner, and its descriptor is free', () => {
  const { look, released } = openTable();
  const [socket] = look([live]).opened;
  expect(look([], [notice]).closed).toEqual([socket]);
  expect(socket).toMatchObject({ state: 'CLOSED', rttMs: 12.5, bytesReceived: 900, processName: 'browser' });
  expect(released).toEqual([4711]);
});

test('a socket in TIME_WAIT has ended, and losing its row is no second end', () => {
  const { look } = openTable();
  const [socket] = look([live]).opened;
  expect(look([timeWait], [notice])).toEqual({ ...nothing, changed: [socket] });
  expect(socket).toMatchObject({ state: 'TIME_WAIT', closedAtMs: 1000, bytesReceived: 900 });
  expect(look([timeWait])).toEqual(nothing);
  expect(look([])).toEqual({ ...nothing, closed: [socket] });
});

test('a connection that no look showed is reported as closed, with all its fields', () => {
  const { look } = openTable();
  const { opened, closed } = look([], [notice]);
  expect(opened).toEqual([]);
  expect(closed).toMatchObject([
    { id: '7', remoteAddress: '192.0.2.7', remotePort: 443, state: 'CLOSED', bytesSent: 30, owner: null, pid: null },
  ]);
});

test.each([
  ['before', [{ ...notice, cookie: 8n }], []],
  ['after', [], [{ ...notice, cookie: 8n }]],
])('its notice and its row in TIME_WAIT are one connection, with the notice %s the row', (_, before, after) => {
  const { look } = openTable();
  const { opened, closed } = look([timeWait], before, after);
  expect(opened).toMatchObject([{ state: 'TIME_WAIT', closedAtMs: 1000, rttMs: 12.5, bytesReceived: 900 }]);
  expect(closed).toEqual([]);
  expect(look([timeWait])).toEqual(nothing);
  expect(look([]).closed).toEqual(opened);
});

test('reused endpoints are another connection', () => {
  const { look } = openTable();
  const [first] = look([timeWait], [{ ...notice, cookie: 8n }]).opened;
  const again = look([{ ...timeWait, cookie: 10n }], [{ ...notice, cookie: 9n }]);
  expect(again.closed).toEqual([first]);
  expect(again.opened).toMatchObject([{ id: '9' }]);
});

test('a notice that arrives after its socket was missed is not reported again', () => {
  const { look } = openTable();
  look([live]);
  expect(look([]).closed).toHaveLength(1);
  expect(look([], [notice])).toEqual(nothing);
});

test('a connection that was established and has no figures yet did not fail', () => {
  const { look } = openTable();
  look([live]);
  expect(look([], [{ ...notice, attributes: [isTcp, tcpInfo(224, noFigures)] }]).closed).toMatchObject([
    { state: 'CLOSED' },
  ]);
});

test('a socket has an owner once it is accepted', () => {
  const { look } = openTable();
  const [socket] = look([{ ...live, inode: 0 }]).opened;
  expect(look([live]).changed).toEqual([socket]);
  expect(socket?.processName).toBe('browser');
});

test('an attempt without a response ends in SYN_SENT', () => {
  const { look } = openTable();
  expect(look([], [{ ...notice, attributes: [isTcp, tcpInfo(224, noFigures)] }]).closed).toMatchObject([
    { state: 'SYN_SENT', rttMs: null, minRttMs: null },
  ]);
});

test('after a reset the remote port and the counters are unknown, unless a look had them', () => {
  const reset: DiagFields = {
    ...notice,
    remote: ['192.0.2.7', 0],
    attributes: [isTcp, tcpInfo(224, { ...noFigures, minRtt: 9_250 })],
  };
  expect(openTable().look([], [reset]).closed).toMatchObject([
    { remoteAddress: '192.0.2.7', remotePort: null, state: 'CLOSED', minRttMs: 9.25, bytesReceived: null },
  ]);
  const { look } = openTable();
  look([{ ...live, attributes: [tcpInfo(224, figures)] }]);
  expect(look([], [reset]).closed).toMatchObject([{ remotePort: 443, bytesReceived: 900, state: 'CLOSED' }]);
});

test('connected UDP is reported; a socket that never was a connection, or of another protocol, is not', () => {
  const { look } = openTable();
  const udp: DiagFields = { ...notice, attributes: [isUdp] };
  expect(look([], [udp]).closed).toMatchObject([{ protocol: 'udp', state: null, rttMs: null }]);
  expect(look([], [{ ...udp, cookie: 8n, remote: ['0.0.0.0', 0] }])).toEqual(nothing);
  expect(look([], [{ ...notice, cookie: 9n, attributes: [attribute(10, Uint8Array.of(132))] }])).toEqual(nothing);
  expect(look([], [{ ...notice, cookie: 10n, attributes: [attribute(10, Uint8Array.of(6), 2)] }])).toEqual(nothing);
});
