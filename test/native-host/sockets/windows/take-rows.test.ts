import { expect, test } from 'vitest';
import { createLookChanges } from '../../../../native-host/sockets/look-changes.ts';
import { createSocketTable, type TableSocket } from '../../../../native-host/sockets/socket-table.ts';
import { createTakeRows } from '../../../../native-host/sockets/windows/take-rows.ts';
import type { WindowsRow } from '../../../../native-host/sockets/windows/windows-row.ts';

const connection: WindowsRow = {
  ...{ protocol: 'tcp', family: 4, localAddress: '192.0.2.5', localPort: 49_712 },
  ...{ remoteAddress: '198.51.100.7', remotePort: 443, state: 'ESTABLISHED', pid: 4312 },
};
const bound: WindowsRow = {
  ...{ protocol: 'udp', family: 4, localAddress: '0.0.0.0', localPort: 5353 },
  ...{ remoteAddress: null, remotePort: null, state: null, pid: 2816 },
};

function openTable() {
  const changes = createLookChanges<TableSocket>(undefined, () => 1000);
  let generation = 1;
  const take = createTakeRows(createSocketTable(changes, 'test'), {
    begin: () => undefined,
    programOf: (pid) => ({ pid, processName: `program-${pid}-${generation}`, executable: null, owner: null }),
  });
  return {
    look(...rows: WindowsRow[]) {
      take(rows, 'named');
      return changes.take([]);
    },
    reuseNumbers() {
      generation++;
    },
  };
}

test('a connection that ends keeps its program in TIME_WAIT, where it has no process', () => {
  const { look, reuseNumbers } = openTable();
  const [socket] = look(connection).opened;
  reuseNumbers();
  const { opened, changed, closed } = look({ ...connection, state: 'TIME_WAIT', pid: 0 });
  expect([opened, changed, closed]).toEqual([[], [socket], []]);
  expect(socket).toMatchObject({ state: 'TIME_WAIT', pid: 4312, processName: 'program-4312-1', closedAtMs: 1000 });
});

test('a connection that no process was seen to hold has no owner', () => {
  const { look } = openTable();
  expect(look({ ...connection, pid: 0 }).opened).toMatchObject([{ pid: null, processName: null, owner: null }]);
});

test('a connection is named as soon as its process is known', () => {
  const { look } = openTable();
  const [socket] = look({ ...connection, pid: 0 }).opened;
  expect(look(connection).changed).toEqual([socket]);
  expect(socket).toMatchObject({ pid: 4312, processName: 'program-4312-1' });
});

test.each([
  ['another process holds the endpoints', connection, { ...connection, pid: 9 }],
  [
    'the endpoints live again after TIME_WAIT',
    { ...connection, state: 'TIME_WAIT', pid: 0 } as const,
    { ...connection, state: 'SYN_SENT' } as const,
  ],
])('when %s it is a new socket', (_name, before, after) => {
  const { look } = openTable();
  const [old] = look(before).opened;
  const { opened, changed, closed } = look(after);
  expect(closed).toEqual([old]);
  expect(changed).toEqual([]);
  expect(opened).toHaveLength(1);
  expect(opened[0]?.id).not.toBe(old?.id);
});

test('a missing row is closed, and opens a new socket when it comes back', () => {
  const { look } = openTable();
  const [old] = look(connection).opened;
  expect(look().closed).toEqual([old]);
  expect(look(connection).opened[0]?.id).not.toBe(old?.id);
});

test('a connection that is in the tables of both families is one', () => {
  const { look } = openTable();
  expect(look(connection, connection).opened).toHaveLength(1);
});

test('sockets that share one address are distinguished by process and by position', () => {
  const { look } = openTable();
  const rows = [bound, bound, { ...bound, pid: 7 }];
  const { opened } = look(...rows);
  expect(opened.map(({ pid }) => pid)).toEqual([2816, 2816, 7]);
  const { opened: again, closed } = look(bound, { ...bound, pid: 7 });
  expect(again).toEqual([]);
  expect(closed).toEqual([opened[1]]);
});
