/**
 * The internet of the test world: one process that answers on every address. It writes one JSON object per line for
 * everything that reaches it (InternetEvent), and exits when its standard input closes. Each line of that gives one
 * address a host with names of its own (Host).
 */
import dgram from 'node:dgram';
import net from 'node:net';
import { isRecord } from '../is-record.ts';
import { dnsQuestion } from './dns-question.ts';
import { dnsResponse } from './dns-response.ts';
import { halfOpenPort } from './half-open-port.ts';
import { readJsonLines } from './read-json-lines.ts';

export type InternetEvent =
  | { event: 'ready' }
  | { event: 'connection'; clientPort: number; address: string; port: number }
  | { event: 'question'; name: string };

/** `httpsPort`: where a program of that address serves HTTPS, whose own port this process has on every address. */
export type Host = { address: string; httpsPort: number; names: readonly string[] };

/** HTTP, HTTPS, DNS over TLS, IMAPS, XMPP, alternative HTTP. */
export const tcpPorts = [80, 443, 853, 993, 5222, 8080];
/** QUIC and NTP: every datagram is echoed. */
export const udpEchoPorts = [443, 123];

const write = (event: InternetEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

const hosts: Host[] = [];

const tcpServers = tcpPorts.map((port) =>
  net
    .createServer((socket) => {
      socket.on('error', () => socket.destroy()); // some tests close by a reset
      const { remotePort = 0, localAddress = '' } = socket;
      const address = localAddress.replace(/^::ffff:/, '');
      write({ event: 'connection', clientPort: remotePort, address, port });
      const host = port === 443 ? hosts.find((each) => each.address === address) : undefined;
      if (host !== undefined) passOn(socket, address, host.httpsPort);
      else socket.on('data', (params) => params.toString() === 'bye' && socket.end('bye')); // so that this side closes first
    })
    .listen({ port, host: '::', backlog: 4096 }),
);

for (const port of udpEchoPorts) {
  // A host's own socket for the same port comes first: it is bound to an address.
  const echo = dgram.createSocket({ type: 'udp6', reuseAddr: true });
  echo.on('message', (message, from) => echo.send(message, from.port, from.address)).bind(port);
}

/** Logs each queried name, and knows those of hosts alone: otherwise no program in the world needs one. */
const nameServer = dgram.createSocket('udp6');
nameServer
  .on('message', (query, from) => {
    const name = dnsQuestion(query);
    write({ event: 'question', name });
    const named = hosts.filter(({ names }) => names.includes(name.toLowerCase()));
    const addresses = named.length === 0 ? null : named.map(({ address }) => address);
    nameServer.send(dnsResponse(query, addresses), from.port, from.address);
  })
  .bind(53);

const halfOpenServer = net
  .createServer({ allowHalfOpen: true }, (socket) => socket.on('error', () => socket.destroy()).resume())
  .listen({ port: halfOpenPort, host: '::', backlog: 4096 });

await Promise.all(
  [...tcpServers, halfOpenServer].map((server) => new Promise((resolve) => server.once('listening', resolve))),
);
write({ event: 'ready' });
readJsonLines(
  process.stdin,
  (line): line is Host => isRecord(line) && 'address' in line && Array.isArray(line['names']),
  (host) => hosts.push(host),
);
process.stdin.on('end', () => process.exit(0));

function passOn(socket: net.Socket, address: string, port: number): void {
  const server = net.connect(port, address);
  server.on('error', () => socket.destroy());
  socket.on('error', () => server.destroy());
  socket.pipe(server).pipe(socket);
}
