import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOwnerFinder } from '../../../../../native-host/sockets/linux/owners/owner-finder.ts';
import { socketInode } from '../../../../../native-host/sockets/linux/process-files.ts';
import { heldSocket } from './held-socket.ts';

let server: Server;
/** The inode of the socket that this process listens on. */
let inode: number;

beforeEach(async () => {
  const before = new Set(socketInodes());
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  inode = socketInodes().find((each) => !before.has(each)) ?? 0;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function socketInodes(): number[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => socketInode(process.pid, Number(fd)) ?? []);
}

const uid = process.getuid?.() ?? 0;

test('processes are searched in the order of the list', () => {
  const finder = createOwnerFinder(() => [process.pid]);
  const socket = heldSocket({ inode, uid });
  finder.want(socket);
  expect(finder.resolve()).toEqual({ named: [socket], hidden: 0, failure: null });
  expect(socket).toMatchObject({ pid: process.pid, executable: process.execPath });
});

test('a socket that no listed process holds is hidden', () => {
  const finder = createOwnerFinder(() => [process.pid]);
  finder.want(heldSocket({ inode: 1, uid: uid + 1 }));
  expect(finder.resolve()).toEqual({ named: [], hidden: 1, failure: null });
});

test('a process that ended before it was read is skipped', () => {
  const neverUsedPid = 4_200_001; // above any pid_max
  const finder = createOwnerFinder(() => [neverUsedPid, process.pid]);
  const socket = heldSocket({ inode, uid });
  finder.want(socket);
  finder.resolve();
  expect(socket.pid).toBe(process.pid);
});
