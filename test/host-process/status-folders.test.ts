import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { worldUsers } from '../../scripts/world/world-users.ts';
import { resident, inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('folders', () => {
  test.for<[string, string, (path: string) => void, Record<string, unknown>]>([
    ['of root after sudo', '.config/chromium', (path) => chownSync(path, 0, 0), { why: 'other-owner', owner: 'root' }],
    [
      'of root that hide what is in them',
      '.config',
      (path) => {
        chownSync(path, 0, 0);
        chmodSync(path, 0o700);
      },
      { why: 'other-owner', owner: 'root' },
    ],
    [
      'of another user',
      '.config',
      (path) => chownSync(path, worldUsers.neighbour.id, resident),
      { why: 'other-owner', owner: 'neighbour' },
    ],
    ['that others can write to', '.config', (path) => chmodSync(path, 0o777), { why: 'writable', mode: '777' }],
    ['that their user may not enter', '.config', (path) => chmodSync(path, 0o000), { why: 'no-access', mode: '0' }],
    [
      'that their user may not write to',
      '.mozilla',
      (path) => chmodSync(path, 0o500),
      { why: 'no-access', mode: '500' },
    ],
  ])('%s', ([, folder, spoil, fault], { installed: home }) => {
    spoil(home.path(folder));
    const { exitStatus, faults } = home.status();
    chownSync(home.path(folder), resident, resident);
    chmodSync(home.path(folder), 0o700);
    expect(exitStatus).toBe(1);
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'folder-unusable', path: home.path(folder), ...fault }),
    );
    expect(faults.filter(({ code }) => code === 'folder-unusable')).toHaveLength(1);
  });
});

test("that only the user's own group can write to are sound, also in a session of another group", ({
  world,
  installed: home,
}) => {
  const groups = join(world.scratchDir, 'group');
  writeFileSync(groups, `root:x:0:\nresident:x:${resident}:\ndocker:x:990:resident\n`);
  const folders = ['.', '.config', '.mozilla', '.local', '.local/share'].map((name) => home.path(name));
  for (const folder of folders) chmodSync(folder, 0o775);
  const inGroup = (gid: number): string =>
    // In place of what would make it the resident's own (enter-prepared.ts), as newgrp(1) does.
    `mount --bind ${groups} /etc/group; shift 4; set -- setpriv --reuid=${resident} --regid=${gid} --clear-groups "$@"`;
  const codes = [resident, 990].map((gid) => home.codes({ prepare: inGroup(gid) }));
  writeFileSync(groups, `root:x:0:\nresident:x:${resident}:neighbour\n`);
  const shared = home.codes({ prepare: inGroup(resident) });
  for (const folder of folders) chmodSync(folder, 0o700);
  expect(codes).toEqual([[], []]);
  expect(shared).toContain('program-unsafe');
});
