import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCgroupNames } from '../../../../../native-host/sockets/linux/services/cgroup-names.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tapmap-cgroups-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Creates a group as a folder; its inode number is the group's. */
function addGroup(path: string): number {
  mkdirSync(join(root, path), { recursive: true });
  return statSync(join(root, path)).ino;
}

function openNames() {
  const clock = { nowMs: 0, openedRoots: 0 };
  const names = createCgroupNames(
    () => {
      clock.openedRoots++;
      return root;
    },
    () => clock.nowMs,
  );
  return { clock, serviceOf: names.serviceOf };
}

test('one walk finds the service of a group and of all others', () => {
  const [cron, firefox, slice] = [
    addGroup('system.slice/cron.service'),
    addGroup('user.slice/user-1.slice/user@1.service/app.slice/app-gnome-firefox-7.scope'),
    addGroup('system.slice'),
  ];
  const { serviceOf } = openNames();
  expect([serviceOf(cron), serviceOf(firefox), serviceOf(slice)]).toEqual(['cron.service', 'app:firefox', null]);
});

test('a group created after a walk is not known until the next, some seconds later', () => {
  const cron = addGroup('system.slice/cron.service');
  const { clock, serviceOf } = openNames();
  serviceOf(cron);
  const ssh = addGroup('system.slice/ssh.service');
  expect(serviceOf(ssh)).toBeUndefined();
  clock.nowMs = 5000;
  expect(serviceOf(ssh)).toBe('ssh.service');
});

test('a group that a walk did not find is never looked up again', () => {
  const [gone, cron] = [addGroup('system.slice/gone.service'), addGroup('system.slice/cron.service')];
  rmSync(join(root, 'system.slice/gone.service'), { recursive: true });
  const { clock, serviceOf } = openNames();
  expect(serviceOf(gone)).toBeNull();
  mkdirSync(join(root, 'system.slice/new.service'));
  clock.nowMs = 60_000;
  expect(serviceOf(gone)).toBeNull(); // without a walk: the new group is not known either
  expect(serviceOf(cron)).toBe('cron.service');
});

test('the root group and sockets without a group cause no walk', () => {
  const { clock, serviceOf } = openNames();
  expect([serviceOf(0), serviceOf(1), clock.openedRoots]).toEqual([null, null, 0]);
});

test('without a version 2 hierarchy there are no names, and it is searched for once', () => {
  let openedRoots = 0;
  const { serviceOf } = createCgroupNames(() => {
    openedRoots++;
    return null;
  });
  expect([serviceOf(4711), serviceOf(4712), openedRoots]).toEqual([null, null, 1]);
});

test('a mounted but unreadable hierarchy gives no names', () => {
  const { serviceOf } = createCgroupNames(() => join(root, 'absent'));
  expect(serviceOf(4711)).toBeNull();
});
