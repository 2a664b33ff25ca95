import { expect, test } from 'vitest';
import { createLookChanges } from '../../../native-host/sockets/look-changes.ts';
import { createSocketTable, type SocketRow, type TableSocket } from '../../../native-host/sockets/socket-table.ts';

const row: SocketRow = {
  ...{ protocol: 'tcp', family: 4, localAddress: '192.0.2.5', localPort: 40_000 },
  ...{ remoteAddress: '198.51.100.7', remotePort: 443, state: 'ESTABLISHED' },
  ...{ owner: 'ada', pid: 7, processName: 'curl', executable: '/usr/bin/curl' },
};

function openTable() {
  const changes = createLookChanges<TableSocket>(undefined, () => 1000);
  const table = createSocketTable(changes, 'test');
  return (rows: Record<string, SocketRow>) => {
    table.begin();
    for (const [key, one] of Object.entries(rows)) table.take(key, one);
    table.end();
    return changes.take([]);
  };
}

test('a new row opens a socket with its own number', () => {
  const look = openTable();
  const { opened } = look({ a: row, b: row });
  expect(opened.map(({ id }) => id)).toEqual(['test-1', 'test-2']);
  expect(opened[0]).toMatchObject({ ...row, service: null, namespace: null, rttMs: null, firstSeenMs: 1000 });
});

test('an equal row changes nothing, whether it is the same object or not', () => {
  const look = openTable();
  look({ a: row, b: row });
  expect(look({ a: row, b: { ...row } })).toMatchObject({ opened: [], changed: [], closed: [] });
});

test('a field that differs changes the same socket in place', () => {
  const look = openTable();
  const [socket] = look({ a: row }).opened;
  expect(look({ a: { ...row, state: 'CLOSE_WAIT' } }).changed).toEqual([socket]);
  expect(socket?.state).toBe('CLOSE_WAIT');
  expect(look({ a: row }).changed).toEqual([socket]);
  expect(socket?.state).toBe('ESTABLISHED');
});

test('a missing row closes its socket, and its key later opens another one', () => {
  const look = openTable();
  const [socket] = look({ a: row }).opened;
  expect(look({}).closed).toEqual([socket]);
  expect(look({ a: row }).opened.map(({ id }) => id)).toEqual(['test-2']);
});
