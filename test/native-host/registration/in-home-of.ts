import { execFileSync } from 'node:child_process';
import { lstat, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import type { ScratchHome } from './scratch-home.ts';

/** Puts things into a home folder, as its user could have; paths begin there. */
export function inHomeOf(scratch: () => ScratchHome) {
  const install = async () =>
    installHost(
      scratch().program,
      scratch().host,
      (await findBrowsers(scratch().host)).filter(({ found }) => found),
    );
  const inHome = (path: string) => join(scratch().home, path);

  async function put(path: string, text = 'mine'): Promise<void> {
    await mkdir(dirname(inHome(path)), { recursive: true });
    await writeFile(inHome(path), text);
  }

  async function link(path: string, target: string): Promise<void> {
    await mkdir(dirname(inHome(path)), { recursive: true });
    await symlink(target, inHome(path));
  }

  async function makePipe(path: string): Promise<void> {
    await mkdir(dirname(inHome(path)), { recursive: true });
    execFileSync('mkfifo', [inHome(path)]);
  }

  /** A socket of a program that has ended: `close` would remove its file. */
  async function makeSocket(path: string): Promise<void> {
    await mkdir(dirname(inHome(path)), { recursive: true });
    const script = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
    const cwd = dirname(inHome(path));
    expect(() =>
      execFileSync(process.execPath, ['-e', script, path.slice(path.lastIndexOf('/') + 1)], { cwd }),
    ).toThrow();
    expect((await lstat(inHome(path))).isSocket()).toBe(true);
  }

  return { install, inHome, put, link, makePipe, makeSocket };
}

export const data = '.local/share/tapmap';
export const program = '.local/share/tapmap/host';
export const manifest = '.config/chromium/NativeMessagingHosts/tapmap.json';
