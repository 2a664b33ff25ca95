/**
 * The internet of the test world: one process that answers on every address. It writes one JSON object per line for
 * everything that reaches it (InternetEvent), and exits when its standard input closes.
 */
import dgram from 'node:dgram';
import net from 'node:net';
import { dnsQuestion } from './dns-question.ts';

export type InternetEvent =
  | { event: 'ready' }
  | { event: 'connection'; clientPort: number; address: string; port: number }
  | { event: 'question'; name: string };

/** HTTP, HTTPS, DNS over TLS, IMAPS, XMPP, alternative HTTP. */
export const tcpPorts = [80, 443, 853, 993, 5222, 8080];
/** QUIC and NTP: every datagram is echoed. */
export const udpEchoPorts = [443, 123];

const write = (event: InternetEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

const tcpServers = tcpPorts.map((port) =>
  net
    .createServer((socket) => {
      socket.on('error', () => socket.destroy()); // some tests close by a reset
      socket.on('data', (params) => params.toString() === 'bye' && socket.end('bye')); // so that this side closes first
      const { remotePort = 0, localAddress = '' } = socket;
      write({ event: 'connection', clientPort: remotePort, address: localAddress.replace(/^::ffff:/, ''), port });
    })
    .listen({ port, host: '::', backlog: 4096 }),
);

for (const port of udpEchoPorts) {
  const echo = dgram.createSocket('udp6');
  echo.on('message', (message, from) => echo.send(message, from.port, from.address)).bind(port);
}

/** Logs each queried name and responds NXDOMAIN: no program in the world needs a name. */
const nameServer = dgram.createSocket('udp6');
nameServer
  .on('message', (query, from) => {
    write({ event: 'question', name: dnsQuestion(query) });
    const response = Buffer.from(query);
    response[2] = (response[2] ?? 0) | 0x80; // QR: this is a response (RFC 1035, 4.1.1)
    response[3] = 0x83; // RA, RCODE 3: no such name
    nameServer.send(response, from.port, from.address);
  })
  .bind(53);

await Promise.all(tcpServers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
write({ event: 'ready' });
process.stdin.on('end', () => process.exit(0)).resume();
