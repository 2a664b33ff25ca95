/**
 * A program that closes its connections as soon as they are open, while the far side keeps its half:
 * `half-closed.ts HOW COUNT OVER_MS`, spread evenly over the time. HOW says where to, or on `loopback` who closes:
 * the connecting side or the `accepting` one, with both sides in this program. When all are closed it prints one line
 * of JSON (HalfClosed[]), and exits when its standard input closes.
 */
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { halfOpenPort } from './half-open-port.ts';
import { spreadAddresses } from './spread-addresses.ts';

/** One connection, seen from the side that closed: two to different addresses may have the same ports. */
export type HalfClosed = { localPort: number; remoteAddress: string; remotePort: number };

const [, , how = 'ipv4', count = '20', overMs = '2000'] = process.argv;

/** `mapped`: an IPv6 socket that is connected to an IPv4 address (RFC 4291, 2.5.5.2). */
const ADDRESSES: Record<string, (index: number) => string> = {
  ipv4: (index) => spreadAddresses(index + 1)[index] ?? '',
  ipv6: (index) => `2a00:1450::${(index + 1).toString(16)}`,
  mapped: (index) => `::ffff:${spreadAddresses(index + 1)[index] ?? ''}`,
  loopback: () => '127.0.0.1',
  accepting: () => '127.0.0.1',
};

const kept = new Set<net.Socket>();
const closedHere: HalfClosed[] = [];
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  if (how === 'accepting') close(socket);
  else keep(socket);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const ownPort = typeof address === 'object' && address !== null ? address.port : 0;
const port = how === 'loopback' || how === 'accepting' ? ownPort : halfOpenPort;

await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    await setTimeout((index * Number(overMs)) / Number(count));
    const socket = net.connect({ host: ADDRESSES[how]?.(index) ?? '', port, allowHalfOpen: true });
    await once(socket, 'connect');
    if (how === 'accepting') keep(socket);
    else close(socket);
  }),
);
while (closedHere.length < Number(count)) await setTimeout(10);
process.stdout.write(`${JSON.stringify(closedHere)}\n`);
process.stdin.on('end', () => process.exit(0)).resume();

/** close(2): with nothing unread the kernel sends a FIN, and no process holds the socket any more. */
function close(socket: net.Socket): void {
  const { localPort = 0, remotePort = 0, remoteAddress = '' } = socket;
  closedHere.push({ localPort, remoteAddress: remoteAddress.replace(/^::ffff:/, ''), remotePort });
  socket.on('error', () => undefined).destroy();
}

function keep(socket: net.Socket): void {
  kept.add(socket.on('error', () => undefined).resume());
}
