import { expect, test } from 'vitest';
import { attribute, tcpInfo, type DiagFields } from './inet-diag-bytes.ts';
import { figures, isTcp, isUdp, live, noFigures, nothing, notice, openTable, timeWait } from './open-table.ts';

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
