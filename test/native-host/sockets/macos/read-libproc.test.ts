import { userInfo } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLibprocReader } from '../../../../native-host/sockets/macos/read-libproc.ts';
import { SocketsUnreadable, type SocketChanges } from '../../../../native-host/sockets/socket.ts';
import type { Libproc } from '../../../../native-host/system/macos/libproc.ts';
import { fakeLibproc, type FakeProcess } from './fake-libproc.ts';
import type { SocketFields } from './proc-info-bytes.ts';

const { uid, username } = userInfo();
const outgoing: SocketFields = { so: 1n, local: ['10.0.0.2', 50_000], remote: ['192.0.2.7', 443] };
const listening: SocketFields = { so: 2n, family: 'AF_INET6', vflag: 3, local: ['::', 22], state: 1 };

let processes: Map<number, FakeProcess | 'hidden'>;
let look: () => SocketChanges;

beforeEach(() => {
  processes = new Map<number, FakeProcess | 'hidden'>([
    [1, 'hidden'],
    [70, { uid, name: 'nc', path: '/usr/bin/nc', descriptors: { 0: 'file', 3: outgoing } }],
    [90, { uid: 4_000_000, name: 'sshd', descriptors: { 3: listening } }],
  ]);
  look = lookOf(fakeLibproc(processes));
});

/** This reader returns no promise. */
function lookOf(libproc: Libproc): () => SocketChanges {
  const reader = createLibprocReader(libproc);
  return () => {
    const changes = reader.look();
    if (changes instanceof Promise) throw new Error('asynchronous');
    return changes;
  };
}

test('every socket of a readable process is opened once, with its program and user', () => {
  expect(look().opened).toMatchObject([
    { pid: 70, processName: 'nc', executable: '/usr/bin/nc', owner: username, remotePort: 443, state: 'ESTABLISHED' },
    { pid: 90, processName: 'sshd', executable: null, owner: '4000000', localPort: 22, state: 'LISTEN' },
  ]);
});

test('a look without differences reports nothing', () => {
  look();
  expect(look()).toEqual({ opened: [], changed: [], closed: [], problems: [] });
});

test('a new state is a change, and a socket that is gone is closed', () => {
  const [socket] = look().opened;
  processes.set(70, { uid, name: 'nc', path: '/usr/bin/nc', descriptors: { 3: { ...outgoing, state: 5 } } });
  expect(look().changed).toMatchObject([{ id: socket?.id, state: 'CLOSE_WAIT' }]);
  processes.delete(70);
  expect(look().closed).toMatchObject([{ id: socket?.id, pid: 70 }]);
});

test('a socket in the memory of a freed one is opened, the freed one closed', () => {
  const [socket] = look().opened;
  processes.set(70, { uid, name: 'nc', descriptors: { 3: { ...outgoing, generation: 78n } } });
  const { opened, closed } = look();
  expect(closed).toMatchObject([{ id: socket?.id }]);
  expect(opened).toHaveLength(1);
});

test('a socket that several processes hold belongs to the one with the lowest number', () => {
  processes.set(60, { uid, name: 'parent', descriptors: { 3: outgoing } });
  expect(look().opened.map(({ pid }) => pid)).toEqual([60, 90]);
});

test('a process that started another program has the new name', () => {
  look();
  processes.set(70, { uid, name: 'curl', path: '/usr/bin/curl', descriptors: { 3: outgoing } });
  expect(look().changed).toMatchObject([{ pid: 70, processName: 'curl', executable: '/usr/bin/curl' }]);
});

test('a name is passed on unchanged', () => {
  const path = `/tmp/a\nb \u001b[31m${'x'.repeat(4000)}`;
  processes.set(70, { uid, name: 'a', path, descriptors: { 3: outgoing } });
  expect(look().opened[0]).toMatchObject({ executable: path, processName: path.slice(5) });
});

describe('skipped:', () => {
  test('a process that ends while it is read', () => {
    const libproc = fakeLibproc(processes);
    const ending: Libproc = {
      ...libproc,
      pidfdinfo(pid, ...rest) {
        const length = libproc.pidfdinfo(pid, ...rest);
        if (pid === 70) processes.delete(70);
        return length;
      },
    };
    expect(lookOf(ending)().opened).toMatchObject([{ pid: 90 }]);
  });

  test('a descriptor that is closed while it is read', () => {
    processes.set(70, { uid, name: 'nc', descriptors: { 3: 9, 4: outgoing } });
    expect(look().opened).toHaveLength(2);
  });
});

describe('rejected with a reason:', () => {
  const refusal = (libproc: Libproc): unknown => {
    try {
      return lookOf(libproc)();
    } catch (error) {
      return error instanceof SocketsUnreadable ? error.facts : error;
    }
  };

  test('a system that lists no process', () => {
    processes.clear();
    expect(refusal(fakeLibproc(processes))).toEqual({ source: 'libproc', call: 'proc_listpids', errno: 1 });
  });

  test('a system that lets no process be read', () => {
    expect(refusal(fakeLibproc(new Map([[1, 'hidden']])))).toEqual({
      source: 'libproc',
      call: 'proc_pidinfo',
      errno: 1,
    });
  });

  test('a struct that is larger than the buffer', () => {
    processes.set(70, { uid, descriptors: { 3: 12 } });
    expect(refusal(fakeLibproc(processes))).toMatchObject({ call: 'proc_pidfdinfo', errno: 12 });
  });

  test('a struct of another size', () => {
    const libproc = fakeLibproc(processes);
    expect(refusal({ ...libproc, pidfdinfo: () => 800 })).toMatchObject({ call: 'proc_pidfdinfo', bytes: 800 });
  });
});

test('a list that fills its buffer is read again with a larger one', () => {
  const descriptors: FakeProcess['descriptors'] = {};
  for (let i = 0; i < 10_000; i++) descriptors[i] = 'file';
  descriptors[10_000] = outgoing;
  processes.set(70, { uid, name: 'nc', descriptors });
  expect(look().opened).toHaveLength(2);
});

test('with unnamed no process is identified', () => {
  const libproc = fakeLibproc(processes);
  const asked: number[] = [];
  const reader = createLibprocReader({
    ...libproc,
    pidinfo(pid, flavor, ...rest) {
      if (flavor === 3) asked.push(pid);
      return libproc.pidinfo(pid, flavor, ...rest);
    },
  });
  expect(reader.look('unnamed')).toMatchObject({ opened: [{ pid: 70, processName: null }, { pid: 90 }] });
  expect(asked).toEqual([]);
});
