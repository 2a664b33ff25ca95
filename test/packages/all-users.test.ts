import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { packagedLauncherText } from '../../native-host/registration/launcher/packaged-launcher.ts';
import { linuxArchive } from '../../scripts/release/linux-archive.ts';
import { fingerprint } from '../native-host/registration/fingerprint.ts';
import { packagesDir } from './packages-dir.ts';
import { makeRootWithoutNode, type RootWithoutNode } from './root-without-node.ts';

const { version } = packageJson;
let root: RootWithoutNode;
/** The unpacked archive inside the root, and what a user's own installation starts. */
const unpacked = `/tmp/tapmap-${version}`;
const launcher = '/home/user/.local/share/tapmap/host/tapmap';

beforeAll(async () => {
  const archive = join(await packagesDir(linuxArchive), `tapmap-${version}-linux-x64.tar.xz`);
  root = makeRootWithoutNode();
  execFileSync('tar', ['-xJf', archive, '--no-same-owner', '-C', join(root.dir, 'tmp')]);
});
afterAll(() => root.remove());

describe('tapmap install --system', () => {
  const asRoot = { asRoot: true } as const;
  const program = '/usr/local/lib/tapmap/host/tapmap';
  const manifest = '/etc/chromium/native-messaging-hosts/tapmap.json';

  test('only root may install', async () => {
    const before = await fingerprint(join(root.dir, 'usr'));
    expect(root.run([`${unpacked}/install`, '--system'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /"tapmap install --system" changes files of all users, so it needs root\. /,
      ) as unknown,
    });
    expect(await fingerprint(join(root.dir, 'usr'))).toEqual(before);
  });

  test("it serves every user and every browser; a user's own goes first; and uninstalled, nothing is left", async () => {
    const before = [await fingerprint(join(root.dir, 'etc')), await fingerprint(join(root.dir, 'usr'))];
    // Whoever unpacked it, as an administrator would with sudo.
    const installed = root.run(['sh', '-c', `umask 077; exec ${unpacked}/install --system`], asRoot);
    expect(installed).toMatchObject({ status: 0, stderr: '' });
    expect(installed.stdout).toContain(`TapMap ${version} installed for all users: ${program}\n`);
    for (const path of [manifest, '/etc/opt/chrome/native-messaging-hosts/tapmap.json']) {
      expect(JSON.parse(readFileSync(join(root.dir, path), 'utf8'))).toMatchObject({ path: program });
    }
    expect(readFileSync(join(root.dir, '/usr/lib/mozilla/native-messaging-hosts/tapmap.json'), 'utf8')).toContain(
      program,
    );
    expect(await root.firstMessage(program)).toMatchObject({ type: 'hello', version });

    const profile = join(root.homeOutside, '.config/chromium/Default');
    mkdirSync(profile, { recursive: true });
    for (const path of ['.config', '.config/chromium']) chownSync(join(root.homeOutside, path), 2, 2);
    const status = root.run([program, 'status']).stdout;
    expect(status).toContain(`installed  ${program}\n`);
    expect(status).toMatch(/Chromium +registered for all users +ready/);

    const own = root.run([`${unpacked}/install`]).stdout;
    expect(own).toContain(`Chromium now takes this one, not the one for all users (${manifest}: ${program})\n`);
    expect(root.run([launcher, 'status']).stdout).toContain(`not the one for all users (${manifest}: ${program}).`);
    expect(root.run([launcher, 'uninstall']).status).toBe(0);

    expect(root.run([`${unpacked}/uninstall`, '--system'], asRoot)).toMatchObject({ status: 0, stderr: '' });
    expect([await fingerprint(join(root.dir, 'etc')), await fingerprint(join(root.dir, 'usr'))]).toEqual(before);
  });

  test('a program that its package has put in its place is registered there, and stays when it is uninstalled', async () => {
    const packaged = join(root.dir, 'usr/lib/tapmap');
    execFileSync('cp', ['-a', '--no-preserve=ownership', join(root.dir, unpacked), packaged]);
    writeFileSync(join(packaged, 'tapmap'), packagedLauncherText('linux'), { mode: 0o755 });
    const before = [await fingerprint(join(root.dir, 'etc')), await fingerprint(join(root.dir, 'usr'))];
    expect(root.run(['/usr/lib/tapmap/tapmap', 'install', '--system'], asRoot)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(JSON.parse(readFileSync(join(root.dir, manifest), 'utf8'))).toMatchObject({
      path: '/usr/lib/tapmap/tapmap',
    });
    expect(readdirSync(join(root.dir, 'usr/local/lib/tapmap/host'))).toEqual(['installation.json']);
    const status = root.run(['/usr/lib/tapmap/tapmap', 'status']).stdout;
    expect(status).toContain('installed  /usr/lib/tapmap/tapmap\n');
    expect(status).toContain('Node.js    /usr/lib/tapmap/node\n');
    expect(root.run(['/usr/lib/tapmap/tapmap', 'uninstall', '--system'], asRoot)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect([await fingerprint(join(root.dir, 'etc')), await fingerprint(join(root.dir, 'usr'))]).toEqual(before);
  });
});
