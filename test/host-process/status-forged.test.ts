import { chmodSync, chownSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { worldUsers } from '../../scripts/world/world-users.ts';
import { chromiumManifest, launcher, makeStatusHome, resident, inStatusWorld, type StatusHome } from './status-home.ts';

const test = inStatusWorld();

describe('what others could have put there is named and not started', () => {
  const canary = '#!/bin/sh\n: > "$HOME/started"\n';
  const forge = (home: StatusHome): string => home.register(chromiumManifest, 'own', canary);

  test.for<[string, (home: StatusHome, program: string) => string, Record<string, unknown>]>([
    [
      'a program without the mark',
      (home) => (rmSync(home.path('own/installation.json')), ''),
      { code: 'program-not-ours' },
    ],
    [
      'a mark that does not list it',
      (home) => (
        home.write('own/installation.json', '{"product":"TapMap","version":"1","files":[],"madeFolders":[]}'),
        ''
      ),
      { code: 'program-not-ours' },
    ],
    [
      'a folder that all can write to',
      (home) => (chmodSync(home.path('own'), 0o777), home.path('own')),
      { code: 'program-unsafe', why: 'writable', mode: '777' },
    ],
    [
      'a folder above it that all can write to',
      (home) => (chmodSync(home.dir, 0o707), home.dir),
      { code: 'program-unsafe', why: 'writable', mode: '707' },
    ],
    [
      'a file that all can write to',
      (_, program) => (chmodSync(program, 0o777), program),
      { code: 'program-unsafe', why: 'writable', mode: '777' },
    ],
    [
      'a mark that all can write to',
      (home) => (chmodSync(home.path('own/installation.json'), 0o666), home.path('own/installation.json')),
      { code: 'program-unsafe', why: 'writable', mode: '666' },
    ],
    [
      "another user's file",
      (_, program) => (chownSync(program, worldUsers.neighbour.id, resident), program),
      { code: 'program-unsafe', why: 'other-owner', owner: 'neighbour' },
    ],
    [
      "another user's folder",
      (home) => (
        chownSync(home.path('own'), worldUsers.neighbour.id, resident),
        chmodSync(home.path('own'), 0o755),
        home.path('own')
      ),
      { code: 'program-unsafe', why: 'other-owner' },
    ],
  ])('%s', ([what, spoil, fault], { world }) => {
    const home = makeStatusHome(world, `forged ${what}`, '.config/chromium');
    const program = forge(home);
    const path = spoil(home, program);
    const { exitStatus, faults } = home.status();
    expect(exitStatus).toBe(1);
    expect(faults).toContainEqual(expect.objectContaining({ ...fault, program, ...(path !== '' && { path }) }));
    expect(existsSync(home.path('started'))).toBe(false);
  });

  test('a link that leads to a launcher in a folder that all can write to', ({ world }) => {
    const home = makeStatusHome(world, 'forged link', '.config/chromium');
    const program = forge(home);
    chmodSync(home.path('own'), 0o777);
    symlinkSync(program, home.path('link'));
    home.write(chromiumManifest, hostManifest('chromium', home.path('link')));
    expect(home.status().faults).toMatchObject([
      { code: 'program-unsafe', program: home.path('link'), path: home.path('own') },
    ]);
    expect(existsSync(home.path('started'))).toBe(false);
  });

  test('the Node that a forged launcher names', ({ world }) => {
    const home = makeStatusHome(world, 'forged node', '.config/chromium');
    home.run(['install']);
    const node = home.write('node', canary, 0o755);
    writeFileSync(
      home.path(launcher),
      readFileSync(home.path(launcher), 'utf8').replace(/^ {2}'.*' \\$/m, `  '${node}' \\`),
    );
    expect(home.status().exitStatus).toBe(0);
    expect(existsSync(home.path('started')), 'so it would be started').toBe(true);
    rmSync(home.path('started'));
    chmodSync(home.path('.local/share/tapmap'), 0o777);
    expect(home.codes()).toEqual(['program-unsafe']);
    expect(existsSync(home.path('started'))).toBe(false);
  });

  test('an installation in the home of a user, when root asks', ({ world }) => {
    const home = makeStatusHome(world, 'of-sudo', '.config/chromium');
    forge(home);
    const link = join(world.scratchDir, 'link-of-sudo'); // as /home is one to /var/home
    symlinkSync(home.dir, link);
    for (const env of [[], [`HOME=${link}`]]) {
      const { exitStatus, faults } = home.status({ user: 'root', env });
      expect(exitStatus).toBe(1);
      expect(faults).toMatchObject([{ code: 'program-unsafe', why: 'other-home', owner: 'resident' }]);
    }
    expect(existsSync(home.path('started'))).toBe(false);
  });
});
