import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Socket as Stream, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLsofReader } from '../../native-host/sockets/macos/read-lsof.ts';
import type { Socket } from '../../native-host/sockets/socket.ts';

/**
 * The reader for Macs, run with Debian's lsof: the same program on another kernel. What only a Mac has (device handles,
 * embedded zones) is tested with recorded text.
 */
const LSOF = '/usr/bin/lsof';

const server = createServer((accepted) => accepted.on('error', () => undefined)); // the reset at the end
const udp = createSocket('udp6');
const connectedUdp = createSocket('udp4');
const client = new Stream();

beforeAll(async () => {
  server.listen(0, '::');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client.connect(port, '127.0.0.1');
  udp.bind(0, '::1');
  connectedUdp.connect(53, '127.0.0.1');
  await Promise.all([once(server, 'connection'), once(udp, 'listening'), once(connectedUdp, 'connect')]);
});
afterAll(() => {
  client.resetAndDestroy();
  server.close();
  udp.close();
  connectedUdp.close();
});

const describe = (socket: Socket): string =>
  [
    socket.protocol,
    `${bracketed(socket.localAddress)}:${socket.localPort}`,
    socket.remoteAddress === null ? '*' : `${bracketed(socket.remoteAddress)}:${socket.remotePort ?? ''}`,
  ].join(' ');

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

function ownSocketsBySs(): string[] {
  const lines = execFileSync('ss', ['-tunapHO']).toString().trim().split('\n');
  return lines
    .filter((line) => line.includes(`,pid=${process.pid},`))
    .map((line) => line.split(/\s+/))
    .map(([protocol = '', , , , local = '', remote = '']) => {
      const plain = (end: string): string => end.replace(/\[::ffff:([\d.]+)\]/, '$1').replace(/^\*:/, '[::]:');
      return `${protocol} ${plain(local)} ${/:\*$/.test(remote) ? '*' : plain(remote)}`;
    });
}

test('shows the sockets of this process that ss shows, each with its program', async () => {
  const { opened } = await openLsofReader(LSOF).look();
  const own = opened.filter(({ pid }) => pid === process.pid);
  expect(own.map(describe).sort()).toEqual(ownSocketsBySs().sort());
  expect(own.length).toBeGreaterThanOrEqual(5);
  for (const { processName, owner } of own) expect([processName, owner]).not.toContain(null);
});

test('follows a socket from poll to poll', async () => {
  const reader = openLsofReader(LSOF);
  const before = (await reader.look()).opened.map(({ id }) => id);
  const late = createSocket('udp4');
  late.bind(0, '127.0.0.1');
  await once(late, 'listening');
  const { opened } = await reader.look();
  expect(opened.filter(({ pid }) => pid === process.pid)).toHaveLength(1);
  expect(before).not.toContain(opened[0]?.id);
  late.close();
  const { closed } = await reader.look();
  expect(closed.map(({ id }) => id)).toContain(opened.find(({ pid }) => pid === process.pid)?.id);
});
