import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { newProcess, type KnownProcess } from '../../../../../native-host/sockets/linux/owners/known-process.ts';
import { createOwnerIndex } from '../../../../../native-host/sockets/linux/owners/owner-index.ts';
import { heldSocket } from './held-socket.ts';

const groups = new Map<number, string | null>([
  [5, 'ssh.service'],
  [6, null],
]);
const openCache = () => createOwnerIndex({ serviceOf: (id) => groups.get(id) });

/** This process, as if systemd had started it. */
function processOf(service: string | null): KnownProcess {
  const identity = { startTicks: '1', processName: 'browser', executable: '/usr/bin/browser', service };
  return { ...newProcess(process.pid, 0), identity };
}

test('a found socket gets the program and service of its process', () => {
  const index = openCache();
  const socket = heldSocket();
  index.want(socket);
  expect(index.take(processOf('cron.service'), 3, 11)).toBe(true);
  expect(socket).toMatchObject({ pid: process.pid, processName: 'browser', service: 'cron.service', owner: 'root' });
  expect(index.takeNamed()).toEqual([socket]);
});

test('a process is identified when its first socket is found', () => {
  const index = openCache();
  const socket = heldSocket();
  index.want(socket);
  index.take(newProcess(process.pid, 0), 3, 11);
  expect(socket).toMatchObject({ executable: process.execPath, processName: basename(process.execPath) });
});

test('a socket with a hidden process gets the service of its group, and no program', () => {
  const index = openCache();
  const socket = heldSocket({ cgroupId: 5 });
  index.want(socket);
  index.nameByGroup();
  expect(socket).toMatchObject({ pid: null, processName: null, executable: null, service: 'ssh.service' });
  expect(index.takeNamed()).toEqual([socket]);
});

test('a socket whose process ended and whose new one is not found has no known owner any more', () => {
  const index = openCache();
  const socket = heldSocket();
  const parent = processOf(null);
  index.want(socket);
  index.take(parent, 3, 11);
  index.forget(parent);
  index.takeNamed();
  expect(socket.pid).toBe(process.pid); // its child is being searched for
  index.countFruitlessWalk();
  expect(socket).toMatchObject({ pid: null, processName: null, executable: null });
  expect(index.takeNamed()).toEqual([socket]);
});

test('a socket that is found late does not count as hidden', () => {
  const index = openCache();
  index.want(heldSocket({ uid: 1 }));
  index.countFruitlessWalk();
  expect(index.hiddenCount()).toBe(1);
  index.take(processOf(null), 3, 11);
  expect(index.hiddenCount()).toBe(0);
});

test('the service of the process takes precedence over that of the group', () => {
  const index = openCache();
  const socket = heldSocket({ cgroupId: 5 });
  index.want(socket);
  index.take(processOf('app:firefox'), 3, 11);
  index.nameByGroup();
  expect(socket.service).toBe('app:firefox');
});

test('the group decides where the process has no service', () => {
  const index = openCache();
  const socket = heldSocket({ cgroupId: 5 });
  index.want(socket);
  index.take(processOf(null), 3, 11);
  index.nameByGroup();
  expect(socket.service).toBe('ssh.service');
});

test('an unknown group is looked up again, one without a service is not', () => {
  const asked: number[] = [];
  const answers = new Map<number, string | null>([[6, null]]);
  const index = createOwnerIndex({
    serviceOf(id) {
      asked.push(id);
      return answers.get(id);
    },
  });
  const [late, silent] = [heldSocket({ cgroupId: 7 }), heldSocket({ cgroupId: 6, inode: 12 })];
  index.want(late);
  index.want(silent);
  index.nameByGroup();
  answers.set(7, 'late.service');
  index.nameByGroup();
  index.nameByGroup();
  expect(asked).toEqual([7, 6, 7]);
  expect(late.service).toBe('late.service');
  expect(index.takeNamed()).toEqual([late]);
});

test('a released socket is no longer named', () => {
  const index = openCache();
  const socket = heldSocket({ cgroupId: 5 });
  index.want(socket);
  index.release(11);
  index.nameByGroup();
  expect([socket.service, index.takeNamed()]).toEqual([null, []]);
});

test('a socket that was found before it was wanted needs no search', () => {
  const index = openCache();
  const socket = heldSocket();
  index.take(processOf(null), 3, 11);
  index.want(socket);
  expect([socket.pid, index.wantedCount()]).toEqual([process.pid, 0]);
});

test('sockets of a process that runs another program now are renamed', () => {
  const index = openCache();
  const [socket, owner] = [heldSocket(), processOf('a.service')];
  index.want(socket);
  index.take(owner, 3, 11);
  index.takeNamed();
  owner.identity = { startTicks: '1', processName: 'other', executable: '/usr/bin/other', service: 'b.service' };
  index.rename(owner);
  expect(socket).toMatchObject({ processName: 'other', service: 'b.service' });
  expect(index.takeNamed()).toEqual([socket]);
});

test('sockets that no search found count as hidden until they are gone', () => {
  const index = openCache();
  index.want(heldSocket({ uid: 1 }));
  index.countFruitlessWalk();
  expect(index.hiddenCount()).toBe(1);
  index.release(11);
  expect(index.hiddenCount()).toBe(0);
});
