import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { HeldSocket } from '../../../../../native-host/sockets/linux/owners/held-socket.ts';
import { createOwnerFinder } from '../../../../../native-host/sockets/linux/owners/owner-finder.ts';
import { heldSocket } from './held-socket.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Makes one of the functions that walk /proc fail there as the operating system would. */
function failInProc(name: 'readdirSync' | 'readlinkSync' | 'readFileSync' | 'statSync', code: string): void {
  const real = fs[name];
  vi.spyOn(fs, name).mockImplementation((...args: unknown[]): never => {
    const path = String(args[0]);
    if (path.startsWith('/proc')) throw Object.assign(new Error(`${code}: ${path}`), { code, errno: -1, path });
    return Reflect.apply(real, fs, args) as never;
  });
  syncBuiltinESMExports();
}

/** A socket of this very process, by its inode. */
async function ownSocket(id: string): Promise<{ socket: HeldSocket; close: () => void }> {
  const before = new Set(inodes());
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const inode = inodes().find((each) => !before.has(each)) ?? 0;
  return { socket: heldSocket({ id, inode, uid: process.geteuid?.() ?? 0 }), close: () => void server.close() };
}

function inodes(): number[] {
  return fs.readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const target = fs.readlinkSync(`/proc/self/fd/${descriptor}`);
      return target.startsWith('socket:[') ? [Number(target.slice(8, -1))] : [];
    } catch {
      return []; // the directory's own descriptor
    }
  });
}

test.each(
  ['EMFILE', 'ENFILE', 'ENOMEM', 'EINTR', 'EIO', 'ESTALE', 'ENOTCONN', 'ELOOP', 'EAGAIN'].flatMap((code) =>
    (['readdirSync', 'readlinkSync', 'readFileSync', 'statSync'] as const).map((name) => [code, name] as const),
  ),
)('%s from %s is a problem, never an exception, and the owner is found when it is over', async (code, name) => {
  const { socket, close } = await ownSocket('1');
  // This process alone: a test must not depend on what else runs.
  const finder = createOwnerFinder<HeldSocket>(() => [process.pid]);
  finder.want(socket);
  failInProc(name, code);
  const stopped = finder.resolve();
  expect(stopped.failure?.problem()).toMatchObject({ code: 'details-unreadable', error: code });
  expect([stopped.hidden, socket.pid]).toEqual([0, null]);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  await expect.poll(() => (finder.resolve(), socket.pid), { timeout: 5000 }).toBe(process.pid);
  expect(finder.resolve().failure).toBeNull();
  close();
});
