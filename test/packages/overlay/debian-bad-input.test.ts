import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, expect } from 'vitest';
import { waitUntil } from '../../../scripts/browsers/wait-until.ts';
import { systemManifests } from '../../../scripts/release/debian/system-manifests.ts';
import { createDebianRoot, type DebianRoot } from '../debian/debian-root.ts';
import { leftBehind } from '../debian/left-behind.ts';
import { madeDeb } from '../debian/made-deb.ts';
import { repack } from '../debian/repack.ts';

const test = base
  .extend('dir', { scope: 'file' }, ({}, { onCleanup }) => {
    const dir = mkdtempSync(join(tmpdir(), 'tapmap-bad-deb-'));
    onCleanup(() => rmSync(dir, { recursive: true }));
    return dir;
  })
  .extend('deb', { scope: 'file' }, async ({ dir }) =>
    repack(await madeDeb('amd64'), join(dir, 'tapmap.deb'), () => {}),
  )
  .extend('root', { scope: 'file' }, async ({ dir, deb }, { onCleanup }) => {
    expect(dirname(deb)).toBe(dir);
    const root = await createDebianRoot({ shared: [dir, dirname(await madeDeb('amd64'))] });
    onCleanup(root.end);
    return root;
  });

test('half a package: dpkg says so, and nothing of it is there', ({ dir, deb, root }) => {
  const before = root.changes();
  const half = join(dir, 'half.deb');
  const whole = readFileSync(deb);
  writeFileSync(half, whole.subarray(0, whole.length / 2));
  const { status, output } = root.run(['apt-get', 'install', '--yes', half]);
  expect(status).not.toBe(0);
  expect(output).toContain(`Could not read meta data from ${half}`);
  const byDpkg = root.run(['dpkg', '--install', half]);
  expect(byDpkg.status).not.toBe(0);
  expect(byDpkg.output).toContain(`error processing archive ${half}`);
  expect(leftBehind(before, root.changes())).toEqual([]);
});

test('a package for another processor: dpkg says so, and nothing of it is there', async ({ dir, root }) => {
  const before = root.changes();
  const other = repack(await madeDeb('arm64'), join(dir, 'arm64.deb'), (tree) =>
    rmSync(join(tree, 'usr/lib/tapmap/node')),
  );
  const { status, output } = root.run(['dpkg', '--install', other]);
  expect(status).not.toBe(0);
  expect(output).toContain('package architecture (arm64) does not match system (amd64)');
  expect(leftBehind(before, root.changes())).toEqual([]);
});

test('a full disk: dpkg says so, and no browser is registered', async ({ dir, deb }) => {
  const small = await createDebianRoot({ shared: [dir], sizeMib: 120 });
  try {
    const before = small.changes();
    const { status, output } = small.run(['dpkg', '--install', deb]);
    expect(status).not.toBe(0);
    expect(output).toContain('No space left on device');
    expect(leftBehind(before, small.changes())).toEqual([]);
  } finally {
    await small.end();
  }
});

test('killed while it unpacks: no browser is registered, and what apt says to do mends it', async ({ deb, root }) => {
  const compressed = await madeDeb('amd64'); // takes seconds to unpack
  const [program = '', ...args] = root.enter(['dpkg', '--install', compressed]);
  const dpkg = spawn(program, args, { stdio: 'ignore' });
  const ended = once(dpkg, 'exit');
  await waitUntil('it unpacks', () => root.changes().some((path) => path.endsWith('.dpkg-new')), 60_000);
  dpkg.kill('SIGKILL');
  await ended;
  expect(dpkg.signalCode).toBe('SIGKILL');
  expect(manifests(root)).toEqual([]);
  expect(root.run(['dpkg', '--audit']).output).toContain('tapmap');

  expect(root.run(['apt-get', 'install', '--yes', deb]).output).toContain("run 'dpkg --configure -a'");
  expect(root.run(['dpkg', '--configure', '--pending'])).toMatchObject({ status: 0 });
  expect(root.run(['apt-get', 'install', '--yes', deb])).toMatchObject({ status: 0 });
  expectWhole(root);
  expect(root.run(['apt-get', 'purge', '--yes', 'tapmap'])).toMatchObject({ status: 0 });
});

test('ended between the two steps of apt: what is registered can run, and dpkg --configure -a does the rest', ({
  deb,
  root,
}) => {
  expect(root.run(['dpkg', '--unpack', deb])).toMatchObject({ status: 0 });
  // Those in /etc get their names with the second step.
  expect(manifests(root).length).toBeGreaterThan(0);
  expect(manifests(root).every((path) => path.startsWith('usr/lib/'))).toBe(true);
  expect(root.run(['/usr/lib/tapmap/tapmap', '--version'])).toMatchObject({ status: 0 });
  expect(root.run(['dpkg', '--configure', '--pending'])).toMatchObject({ status: 0 });
  expectWhole(root);
});

const manifests = (root: DebianRoot): string[] =>
  root.changes().filter((path) => path.endsWith('/native-messaging-hosts/tapmap.json'));

function expectWhole(root: DebianRoot): void {
  expect(manifests(root)).toHaveLength(systemManifests.length);
  expect(root.run(['dpkg', '--audit'])).toEqual({ status: 0, output: '' });
  expect(root.run(['dpkg', '--verify', 'tapmap'])).toEqual({ status: 0, output: '' });
}
