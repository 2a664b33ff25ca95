import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { newProcess, type KnownProcess } from '../../../../../native-host/sockets/linux/owners/known-process.ts';
import { createOwnerBook } from '../../../../../native-host/sockets/linux/owners/owner-book.ts';
import { heldSocket } from './held-socket.ts';

const groups = new Map<number, string | null>([
  [5, 'ssh.service'],
  [6, null],
]);
const openBook = () => createOwnerBook({ serviceOf: (id) => groups.get(id) });

/** This process, as something that systemd started. */
function processOf(service: string | null): KnownProcess {
  const identity = { startTicks: '1', processName: 'browser', executable: '/usr/bin/browser', service };
  return { ...newProcess(process.pid, 0), identity };
}

test('a socket that is met takes what its process is', () => {
  const book = openBook();
  const socket = heldSocket();
  book.want(socket);
  expect(book.meet(processOf('cron.service'), 3, 11)).toBe(true);
  expect(socket).toMatchObject({ pid: process.pid, processName: 'browser', service: 'cron.service', owner: 'root' });
  expect(book.takeNamed()).toEqual([socket]);
});

test('a process that was not looked at before is identified', () => {
  const book = openBook();
  const socket = heldSocket();
  book.want(socket);
  book.meet(newProcess(process.pid, 0), 3, 11);
  expect(socket).toMatchObject({ executable: process.execPath, processName: basename(process.execPath) });
});

test('a socket whose process is hidden takes the service of its group, and no program', () => {
  const book = openBook();
  const socket = heldSocket({ cgroupId: 5 });
  book.want(socket);
  book.nameByGroup();
  expect(socket).toMatchObject({ pid: null, processName: null, executable: null, service: 'ssh.service' });
  expect(book.takeNamed()).toEqual([socket]);
});

test('a socket whose process ended and whose new one is not found is nobody known any more', () => {
  const book = openBook();
  const socket = heldSocket();
  const parent = processOf(null);
  book.want(socket);
  book.meet(parent, 3, 11);
  book.forget(parent);
  book.takeNamed();
  expect(socket.pid).toBe(process.pid); // its child is being sought
  book.countFruitlessWalk();
  expect(socket).toMatchObject({ pid: null, processName: null, executable: null });
  expect(book.takeNamed()).toEqual([socket]);
});

test('a socket that is found after all does not count as hidden', () => {
  const book = openBook();
  book.want(heldSocket({ uid: 1 }));
  book.countFruitlessWalk();
  expect(book.hiddenCount()).toBe(1);
  book.meet(processOf(null), 3, 11);
  expect(book.hiddenCount()).toBe(0);
});

test('the process comes before the group', () => {
  const book = openBook();
  const socket = heldSocket({ cgroupId: 5 });
  book.want(socket);
  book.meet(processOf('app:firefox'), 3, 11);
  book.nameByGroup();
  expect(socket.service).toBe('app:firefox');
});

test('the group comes where the process says nothing', () => {
  const book = openBook();
  const socket = heldSocket({ cgroupId: 5 });
  book.want(socket);
  book.meet(processOf(null), 3, 11);
  book.nameByGroup();
  expect(socket.service).toBe('ssh.service');
});

test('a group that is not known yet is asked for again, one that tells nothing is not', () => {
  const asked: number[] = [];
  const answers = new Map<number, string | null>([[6, null]]);
  const book = createOwnerBook({
    serviceOf(id) {
      asked.push(id);
      return answers.get(id);
    },
  });
  const [late, silent] = [heldSocket({ cgroupId: 7 }), heldSocket({ cgroupId: 6, inode: 12 })];
  book.want(late);
  book.want(silent);
  book.nameByGroup();
  answers.set(7, 'late.service');
  book.nameByGroup();
  book.nameByGroup();
  expect(asked).toEqual([7, 6, 7]);
  expect(late.service).toBe('late.service');
  expect(book.takeNamed()).toEqual([late]);
});

test('a socket that is let go is named no more', () => {
  const book = openBook();
  const socket = heldSocket({ cgroupId: 5 });
  book.want(socket);
  book.release(11);
  book.nameByGroup();
  expect([socket.service, book.takeNamed()]).toEqual([null, []]);
});

test('what was met before it was wanted needs no search', () => {
  const book = openBook();
  const socket = heldSocket();
  book.meet(processOf(null), 3, 11);
  book.want(socket);
  expect([socket.pid, book.wantedCount()]).toEqual([process.pid, 0]);
});

test('sockets of a process that runs as something else now are named anew', () => {
  const book = openBook();
  const [socket, owner] = [heldSocket(), processOf('a.service')];
  book.want(socket);
  book.meet(owner, 3, 11);
  book.takeNamed();
  owner.identity = { startTicks: '1', processName: 'other', executable: '/usr/bin/other', service: 'b.service' };
  book.rename(owner);
  expect(socket).toMatchObject({ processName: 'other', service: 'b.service' });
  expect(book.takeNamed()).toEqual([socket]);
});

test("sockets that nobody's search found are counted as hidden until they are gone", () => {
  const book = openBook();
  book.want(heldSocket({ uid: 1 }));
  book.countFruitlessWalk();
  expect(book.hiddenCount()).toBe(1);
  book.release(11);
  expect(book.hiddenCount()).toBe(0);
});
