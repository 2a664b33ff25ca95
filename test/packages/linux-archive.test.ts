import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { linuxArchive } from '../../scripts/release/linux-archive.ts';
import { fingerprint } from '../native-host/registration/fingerprint.ts';
import { packagesDir } from './packages-dir.ts';
import { makeRootWithoutNode, type RootWithoutNode } from './root-without-node.ts';

const { version } = packageJson;
const folder = `tapmap-${version}`;
let packages: string;
let arm64: string;
let root: RootWithoutNode;
/** The unpacked archive inside the root, and how it starts. */
const unpacked = `/tmp/${folder}`;
const launcher = '/home/user/.local/share/tapmap/host/tapmap';

beforeAll(async () => {
  packages = await packagesDir(linuxArchive);
  root = makeRootWithoutNode();
  unpack('x64', join(root.dir, 'tmp'));
  arm64 = mkdtempSync(join(tmpdir(), 'tapmap-arm64-'));
  unpack('arm64', arm64);
});
afterAll(() => {
  root.remove();
  rmSync(arm64, { recursive: true });
});

function unpack(cpu: string, into: string): void {
  const archive = join(packages, `tapmap-${version}-linux-${cpu}.tar.xz`);
  execFileSync('tar', ['-xJf', archive, '--no-same-owner', '-C', into]);
}

describe.each([
  ['x64', 62],
  ['arm64', 183],
])('the archive for %s', (cpu, machine) => {
  const dir = () => (cpu === 'x64' ? join(root.dir, unpacked) : join(arm64, folder));

  test('has the host with its Node, the licences, and two programs to run', () => {
    const names = readdirSync(dir());
    const wanted = ['install', 'uninstall', 'README.txt', 'tapmap.js', 'node', `koffi-linux_${cpu}.node`];
    expect(names).toEqual(
      expect.arrayContaining([...wanted, 'LICENSE', 'NOTICE', 'LICENSE.node', 'location-data.json']),
    );
    expect(names.filter((name) => name.endsWith('.node') && name.startsWith('koffi'))).toHaveLength(1);
    expect(names.filter((name) => !wanted.includes(name) && /\.(ts|map|sh)$/.test(name))).toEqual([]);
  });

  /** ELF header: the class (2: 64 bits) at 4, e_machine at 18. */
  test.each(['node', `koffi-linux_${cpu}.node`])('%s is a program for its processor', (name) => {
    const header = readFileSync(join(dir(), name)).subarray(0, 20);
    expect([header.toString('latin1', 1, 4), header[4], header.readUInt16LE(18)]).toEqual(['ELF', 2, machine]);
  });
});

describe('in a Linux without Node', () => {
  test('it has none', () => {
    expect(root.run(['sh', '-c', 'command -v node']).status).toBe(127);
  });

  test('./install needs nothing else, the host starts without the archive, and ./uninstall leaves nothing', async () => {
    const before = await fingerprint(root.homeOutside);
    expect(root.run(['./install', '--browser', 'chromium', 'firefox'], { cwd: unpacked })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(`TapMap ${version} installed: ${launcher}\n`) as unknown,
    });
    renameSync(join(root.dir, unpacked), join(root.dir, '/tmp/away'));
    const hello = await root.firstMessage(launcher);
    renameSync(join(root.dir, '/tmp/away'), join(root.dir, unpacked));
    expect(hello).toMatchObject({ type: 'hello', version, source: 'netlink' });
    const status = root.run([launcher, 'status']).stdout;
    expect(status).toContain(`Node.js    /home/user/.local/share/tapmap/host/node\n`);
    expect(root.run(['./uninstall'], { cwd: unpacked })).toMatchObject({ status: 0, stderr: '' });
    expect(await fingerprint(root.homeOutside)).toEqual(before);
  });

  test('both run by any path and through a link, and the installed program removes itself', async () => {
    const before = await fingerprint(root.homeOutside);
    symlinkSync(`${folder}/install`, join(root.dir, 'tmp/link'));
    expect(root.run(['sh', 'link', '--browser', 'chromium'], { cwd: '/tmp' })).toMatchObject({ status: 0, stderr: '' });
    expect(root.run([`${folder}/install`, '--browser', 'chromium'], { cwd: '/tmp' })).toMatchObject({ status: 0 });
    expect(root.run([launcher, 'uninstall'])).toMatchObject({ status: 0, stderr: '' });
    expect(await fingerprint(root.homeOutside)).toEqual(before);
  });

  test('an archive for another processor says so', () => {
    const dir = join(root.dir, 'tmp/other');
    mkdirSync(dir);
    for (const name of ['install', 'node']) {
      execFileSync('cp', ['-p', join(arm64, folder, name), dir]);
    }
    const { status, stderr } = root.run(['/tmp/other/install']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\/node does not run on this computer \(Linux x86_64\)\.\n.*for another processor/);
  });

  test('a disk that is full is named, and nothing is left on it', () => {
    const install = `${unpacked}/install --browser chromium; echo $?; ls -A /home/user`;
    const { stdout, stderr } = root.run(['sh', '-c', install], { homeBytes: 30_000_000 });
    expect(stderr).toMatch(
      /^tapmap: The disk is full: .*could not be written\. Free some space, then run "tapmap install"/,
    );
    expect(stdout).toBe('1\n');
  });

  test('an installation that is killed half-way leaves the former one, and the next one clears up', async () => {
    expect(root.run([`${unpacked}/install`, '--browser', 'chromium']).status).toBe(0);
    const data = join(root.homeOutside, '.local/share/tapmap');
    const child = root.start([`${unpacked}/install`, '--browser', 'chromium']);
    const ended = new Promise((resolve) => child.once('close', resolve));
    const staging = () => readdirSync(data).filter((name) => name.startsWith('host.new-'));
    await waitUntil('it copies', () => Promise.resolve(staging().length > 0));
    child.kill('SIGKILL');
    await ended;
    expect(staging()).toHaveLength(1);
    expect(await root.firstMessage(launcher)).toMatchObject({ type: 'hello', version });
    expect(root.run([`${unpacked}/install`, '--browser', 'chromium']).status).toBe(0);
    expect(readdirSync(data)).toEqual(['host']);
  });

  test('an older version over a newer one is installed, and said', () => {
    const mark = join(root.homeOutside, '.local/share/tapmap/host/installation.json');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace(`"version": "${version}"`, '"version": "0.10.0"'));
    expect(root.run([`${unpacked}/install`, '--browser', 'chromium']).stdout).toContain(
      `TapMap 0.10.0 was installed; this is ${version}, an older one, now in its place\n`,
    );
    expect(root.run([`${unpacked}/uninstall`]).status).toBe(0);
  });
});
