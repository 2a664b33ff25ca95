import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { both, chromiumManifest, launcher, makeStatusHome, inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('what is registered', () => {
  test('with no browser that is here is told, with the command', ({ world }) => {
    const home = makeStatusHome(world, 'nowhere', ...both);
    expect(home.status()).toMatchObject({
      exitStatus: 1,
      faults: [{ code: 'not-installed', browsers: ['Chromium', 'Firefox'], command: 'tapmap install' }],
    });
    const text = home.run(['status']);
    expect(text.exitStatus).toBe(1);
    expect(text.stdout).toContain(
      'FAULT: TapMap is not set up for Chromium and Firefox. Set it up:\n  tapmap install\n',
    );
    expect(text.stderr).toBe('tapmap: 1 fault found; each says what mends it.\n');
  });

  test('with one browser is enough', ({ world }) => {
    const home = makeStatusHome(world, 'one', ...both);
    home.run(['install', '--browser', 'firefox']);
    expect(home.status()).toMatchObject({ exitStatus: 0, faults: [] });
  });

  test.for<[string, string, string, (path: string) => void, string]>([
    ['is a link to nothing', 'manifest-unusable', 'dangling-link', (path) => symlinkSync('nothing', path), 'mv '],
    ['is a link to itself', 'manifest-unusable', 'dangling-link', (path) => symlinkSync('tapmap.json', path), 'mv '],
    ['is a pipe', 'manifest-unusable', 'not-a-file', (path) => execFileSync('mkfifo', [path]), 'mv '],
    ['is a link to a device', 'manifest-unusable', 'not-a-file', (path) => symlinkSync('/dev/zero', path), 'mv '],
    [
      'is a folder',
      'manifest-unusable',
      'not-a-file',
      (path) => {
        mkdirSync(path);
      },
      'mv ',
    ],
    [
      'has 100 MB',
      'manifest-unusable',
      'too-large',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 1e8);
      },
      'mv ',
    ],
    ['is half a file', 'manifest-unusable', 'invalid', (path) => writeFileSync(path, '{"name":'), 'tapmap install'],
    [
      'may not be read',
      'manifest-unusable',
      'forbidden',
      (path) => writeFileSync(path, '{}', { mode: 0o600 }),
      'sudo chown -R resident ',
    ],
    [
      'names a program that is gone',
      'program-unusable',
      'program-missing',
      (path) => writeFileSync(path, hostManifest('chromium', '/nowhere/tapmap')),
      'tapmap install',
    ],
    [
      'names a program that may not be run',
      'program-unusable',
      'program-not-executable',
      (path) => writeFileSync(path, hostManifest('chromium', '/etc/passwd')),
      'tapmap install',
    ],
    [
      'names a relative path',
      'program-unusable',
      'relative-path',
      (path) => writeFileSync(path, hostManifest('chromium', 'tapmap')),
      'tapmap install',
    ],
  ])('and a manifest that %s', ([, code, reason, spoil, command], { installed: home }) => {
    const path = home.path(chromiumManifest);
    const before = readFileSync(path, 'utf8');
    rmSync(path);
    spoil(path);
    const { exitStatus, faults } = home.status();
    rmSync(path, { recursive: true });
    home.write(chromiumManifest, before);
    expect(exitStatus).toBe(1);
    expect(faults).toMatchObject([{ code, reason, browser: 'Chromium', manifestPath: path }]);
    expect(String(faults[0]?.['command'])).toMatch(new RegExp(`^${command}`));
  });

  test.for<[string, (path: string) => void]>([
    ['a link', (path) => symlinkSync('nothing', path)],
    ["it's a pipe", (path) => execFileSync('mkfifo', [path])],
    ['half a file', (path) => writeFileSync(path, '{"name":')],
  ])('the command of its fault mends %s', ([name, spoil], { world }) => {
    const home = makeStatusHome(world, `mend ${name}`, ...both);
    home.run(['install', '--browser', 'chromium']);
    rmSync(home.path(chromiumManifest));
    spoil(home.path(chromiumManifest));
    const command = String(home.status().faults[0]?.['command']);
    const shim = home.write('bin/tapmap', `#!/bin/sh\nexec ${world.nodePath} dist/native-host/tapmap.js "$@"\n`, 0o755);
    const environment = ['env', `HOME=${home.dir}`, `PATH=${dirname(shim)}:/usr/bin:/bin`];
    const [file = '', ...rest] = world.enter([...environment, 'sh', '-ec', command]);
    execFileSync(file, rest);
    expect(home.status(), command).toMatchObject({ exitStatus: 0, faults: [] });
  });

  test('lets in another extension than ours, or not the one that asks', ({ world }) => {
    const home = makeStatusHome(world, 'ids', ...both);
    home.run(['install']);
    const asking = 'abcdefghijklmnopabcdefghijklmnop';
    const asked = home.run(['status', '--json', '--extension-id', asking]);
    expect(asked.exitStatus).toBe(1);
    expect(JSON.parse(asked.stdout)).toMatchObject({
      faults: [
        { code: 'extension-not-allowed', extensionId: asking, command: `tapmap install --extension-id ${asking}` },
      ],
    });
    const text = readFileSync(home.path(chromiumManifest), 'utf8');
    writeFileSync(home.path(chromiumManifest), text.replace('fpkmo', 'aaaaa'));
    expect(home.status()).toMatchObject({
      exitStatus: 1,
      faults: [
        { code: 'extension-not-allowed', extensionId: 'fpkmoekophlgaeppfmeahdffnlkcnkbe', command: 'tapmap install' },
      ],
    });
  });

  test('a damaged installation names the files that are gone', ({ world }) => {
    const home = makeStatusHome(world, 'damaged', ...both);
    home.run(['install']);
    rmSync(home.path(launcher));
    expect(home.codes()).toEqual(['program-unusable', 'program-unusable', 'installation-damaged']);
    expect(home.status().faults).toContainEqual({
      ...{ code: 'installation-damaged', folder: dirname(home.path(launcher)), missing: ['tapmap'] },
      command: 'tapmap install',
    });
  });
});
