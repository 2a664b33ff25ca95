import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NETLINK_SOCK_DIAG, dumpSockets } from '../../native-host/sockets/linux/sock-diag/dump-sockets.ts';
import { openNetlink } from '../../native-host/system/linux/netlink.ts';

/** More than fits into one of the kernel's replies, which are at most 32 KiB. */
const COUNT = 400;
const servers: Server[] = [];

beforeAll(async () => {
  for (let i = 0; i < COUNT; i++) {
    const server = createServer().listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
  }
});
afterAll(() => servers.forEach((server) => server.close()));

test('the dump after an aborted one is complete', () => {
  const netlink = openNetlink(NETLINK_SOCK_DIAG);
  const breakOff = (): void => {
    throw new Error('broken off');
  };
  expect(() => dumpSockets(netlink, breakOff)).toThrow('broken off');
  let rows = 0;
  dumpSockets(netlink, () => {
    rows++;
  });
  expect(rows).toBeGreaterThanOrEqual(COUNT);
  netlink.close();
});
