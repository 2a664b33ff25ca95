import { expect, test } from 'vitest';
import type { ProcNetRow } from '../../../../../native-host/sockets/linux/procfs/parse-proc-net.ts';
import { createLookChanges } from '../../../../../native-host/sockets/look-changes.ts';
import type { ProcNetSocket } from '../../../../../native-host/sockets/linux/procfs/proc-net-socket.ts';
import { createProcNetTable } from '../../../../../native-host/sockets/linux/procfs/proc-net-table.ts';

const row: ProcNetRow = {
  ...{ family: 4, localAddress: '10.0.0.2', localPort: 40_000, remoteAddress: '192.0.2.7', remotePort: 443 },
  ...{ state: 'ESTABLISHED', uid: 1000, inode: 11 },
};

function openTable() {
  const released: number[] = [];
  const wanted: number[] = [];
  const changes = createLookChanges<ProcNetSocket>();
  const table = createProcNetTable(changes, {
    want: ({ inode }) => void wanted.push(inode),
    release: (inode) => void released.push(inode),
  });
  const look = (...rows: ProcNetRow[]) => {
    table.begin();
    for (const each of rows) table.take(each, 'tcp');
    table.end();
    return changes.take([]);
  };
  return { look, released, wanted };
}

test('a socket counts as closed only after two looks without it', () => {
  const { look, released } = openTable();
  const [socket] = look(row).opened;
  expect(look().closed).toEqual([]);
  expect(released).toEqual([]);
  expect(look().closed).toEqual([socket]);
  expect(released).toEqual([11]);
  expect(look().closed).toEqual([]);
});

test('a socket that one look missed is neither closed nor opened again', () => {
  const { look } = openTable();
  look(row);
  look();
  const found = look(row);
  expect([found.opened, found.closed, found.changed]).toEqual([[], [], []]);
});

test('a row that appears twice in one look is one socket', () => {
  const { look, wanted } = openTable();
  expect(look(row, row).opened).toHaveLength(1);
  expect(wanted).toEqual([11]);
});

test('the same endpoints with another inode are a new socket', () => {
  const { look, released, wanted } = openTable();
  const [old] = look(row).opened;
  const { opened, closed } = look({ ...row, inode: 12 });
  expect(closed).toEqual([old]);
  expect(opened).toHaveLength(1);
  expect(opened[0]?.id).not.toBe(old?.id);
  expect([released, wanted]).toEqual([[11], [11, 12]]);
});

test('a socket that goes to TIME_WAIT is the same one, and its inode is free', () => {
  const { look, released } = openTable();
  const [socket] = look(row).opened;
  const { opened, changed } = look({ ...row, state: 'TIME_WAIT', inode: 0, uid: 0 });
  expect([opened, [...changed], released]).toEqual([[], [socket], [11]]);
  expect(socket?.state).toBe('TIME_WAIT');
});

test('a connection that takes over the endpoints of one in TIME_WAIT is a new socket', () => {
  const { look } = openTable();
  const [old] = look({ ...row, state: 'TIME_WAIT', inode: 0 }).opened;
  const { opened, closed } = look({ ...row, state: 'SYN_SENT', inode: 12 });
  expect(closed).toEqual([old]);
  expect(opened).toMatchObject([{ state: 'SYN_SENT', inode: 12 }]);
});

test('a half-open connection that is accepted is the same socket', () => {
  const { look, wanted } = openTable();
  look({ ...row, state: 'SYN_RECEIVED', inode: 0 });
  const { opened, changed } = look(row);
  expect([opened.length, changed.length, wanted]).toEqual([0, 1, [11]]);
});

test('several listening sockets may share one endpoint', () => {
  const { look } = openTable();
  const listening: ProcNetRow = { ...row, remoteAddress: null, remotePort: null, state: 'LISTEN' };
  expect(look(listening, { ...listening, inode: 12 }).opened).toHaveLength(2);
});

test('a bound socket that connects keeps its id, and its new endpoints are a change', () => {
  const { look, wanted } = openTable();
  const bound = { ...row, remoteAddress: null, remotePort: null, state: null };
  const [socket] = look(bound).opened;
  const id = socket?.id;
  const { opened, changed, closed } = look({ ...row, state: null });
  expect([opened, closed]).toEqual([[], []]);
  expect(changed).toMatchObject([{ id, remoteAddress: '192.0.2.7', remotePort: 443 }]);
  expect(wanted).toEqual([11]);
});

test('a look returns how many sockets it missed that may reappear', () => {
  const changes = createLookChanges<ProcNetSocket>();
  const table = createProcNetTable(changes, { want: () => undefined, release: () => undefined });
  table.begin();
  table.take(row, 'tcp');
  expect(table.end()).toBe(0);
  table.begin();
  expect(table.end()).toBe(1);
  table.begin();
  expect(table.end()).toBe(0); // it is closed
});

test('sockets in the table of another namespace have that namespace and its ids', () => {
  const changes = createLookChanges<ProcNetSocket>();
  const released: number[] = [];
  const owners = { want: () => undefined, release: (inode: number) => void released.push(inode) };
  const table = createProcNetTable(changes, owners, { namespace: 'blue', nextId: () => 'net-7-1' });
  table.begin();
  table.take(row, 'tcp');
  table.end();
  const { opened } = changes.take([]);
  expect(opened).toMatchObject([{ id: 'net-7-1', namespace: 'blue' }]);
  table.clear();
  expect([changes.take([]).closed, released]).toEqual([opened, [11]]);
});
