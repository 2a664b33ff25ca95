import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../native-host/registration/browsers/find-browsers.ts';
import { installHost } from '../../native-host/registration/install-host.ts';
import { removeHost } from '../../native-host/registration/remove-host.ts';
import { requireRoot } from '../../scripts/world/require-root.ts';
import { fingerprint } from '../native-host/registration/fingerprint.ts';
import { makeScratchHome, type ScratchHome } from '../native-host/registration/scratch-home.ts';

requireRoot();

/** Debian's system users, each with a group of its name that has nobody else in it. */
const [user, other] = [
  { name: 'bin', id: 2 },
  { name: 'daemon', id: 1 },
];

describe('the real program, as an ordinary user and as root', () => {
  let root: string;
  let home: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tapmap-install-'));
    chmodSync(root, 0o755);
    cpSync('dist/native-host', join(root, 'program'), { recursive: true, filter: (path) => !path.endsWith('.mmdb') });
    home = join(root, 'home');
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    for (const folder of ['', '.config', '.config/chromium']) chownSync(join(home, folder), user.id, user.id);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Without `id` as root. */
  function tapmap(command: string, id?: number): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(root, 'program', 'tapmap.js'), command], {
      env: { HOME: home },
      encoding: 'utf8',
      ...(id === undefined ? {} : { uid: id, gid: id }),
    });
  }

  async function refused(command: string, id: number | undefined, sentence: RegExp): Promise<void> {
    const before = await fingerprint(home);
    const { status, stdout, stderr } = tapmap(command, id);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(new RegExp(`, then run "tapmap ${command}" again\\.\n$`));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(await fingerprint(home)).toEqual(before);
  }

  test('the user installs and removes, and the home is as before', async () => {
    const before = await fingerprint(home);
    expect(tapmap('install', user.id)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(await fingerprint(home))).toContain('.local/share/tapmap/host/installation.json');
    expect(tapmap('uninstall', user.id)).toMatchObject({ status: 0, stderr: '' });
    expect(await fingerprint(home)).toEqual(before);
  });

  test("root in that user's home is sent to leave out sudo, before and after the user installed", async () => {
    const sentence = /home belongs to bin, and you are root\. Nothing was changed\. Leave out "sudo"/;
    await refused('install', undefined, sentence);
    await refused('uninstall', undefined, sentence);
    tapmap('install', user.id);
    await refused('install', undefined, sentence);
    await refused('uninstall', undefined, sentence);
  });

  test.each(['install', 'uninstall'])('%s below a folder of another user is refused', async (command) => {
    chownSync(root, other.id, other.id);
    await refused(command, user.id, /tapmap-install-\w+ belongs to another user, daemon, who could exchange/);
  });

  test("in a browser's folder of another user it is refused", async () => {
    chownSync(join(home, '.config/chromium'), other.id, other.id);
    await refused('install', user.id, /\.config\/chromium belongs to another user, daemon/);
  });

  test('a folder that a group can write to is refused, unless only this user is in it', async () => {
    chmodSync(home, 0o775);
    expect(tapmap('install', user.id)).toMatchObject({ status: 0, stderr: '' });
    expect(tapmap('uninstall', user.id)).toMatchObject({ status: 0, stderr: '' });
    chownSync(home, user.id, other.id);
    await refused('install', user.id, /Other users can write to .*\/home \(mode 775\)/);
  });

  test.each([
    [0o1777, 0],
    [0o777, 1],
  ])('below a folder of root with mode %i it ends with status %i', (mode, status) => {
    chmodSync(root, mode);
    expect(tapmap('install', user.id)).toMatchObject({ status });
  });
});

describe('an upgrade that fails half-way leaves the program as it was:', () => {
  let scratch: ScratchHome;
  beforeEach(async () => {
    scratch = await makeScratchHome();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k,mode=755', 'none', scratch.home]);
    await scratch.addFolders('.config/chromium', '.mozilla/firefox');
    await install();
    writeFileSync(join(scratch.program.dir, 'tapmap.js'), 'new');
  });
  afterEach(async () => {
    execFileSync('umount', [scratch.home]);
    await scratch.remove();
  });

  const install = async () =>
    installHost(
      scratch.program,
      scratch.host,
      (await findBrowsers(scratch.host)).filter(({ found }) => found),
    );

  test.each([
    ['a disk that is full before the copy', 'tapmap.js', 300_000],
    ['a disk that is full at the end of the copy', 'network.mmdb', 300_000],
  ])('%s', async (_, name, size) => {
    writeFileSync(join(scratch.program.dir, name), Buffer.alloc(size, 1));
    const before = await fingerprint(scratch.home);
    await expect(install()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await fingerprint(scratch.home)).toEqual(before);
    const { stdout } = spawnSync(join(scratch.host.dataDir, 'host', 'tapmap'), ['x'], { encoding: 'utf8' });
    expect(stdout).toContain('"args":["x"]');
  });

  test('a disk without a byte left, whatever was to be written', async () => {
    const filler = join(scratch.home, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(400_000))).toThrow('ENOSPC');
    const before = await fingerprint(scratch.home);
    await expect(install()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await fingerprint(scratch.home)).toEqual(before);
  });

  test('a file system that is read-only', async () => {
    execFileSync('mount', ['-o', 'remount,ro', scratch.home]);
    const before = await fingerprint(scratch.home);
    await expect(install()).rejects.toMatchObject({ code: 'EROFS' });
    await expect(removeHost(scratch.host)).rejects.toMatchObject({ code: 'EROFS' });
    expect(await fingerprint(scratch.home)).toEqual(before);
  });
});
