/**
 * Proxies of the world's internet that forward every connection: SOCKS 5 (RFC 1928, without authentication) and HTTP
 * CONNECT (RFC 9110, 9.3.6). Every name resolves to one address, since the world has no DNS. They write one JSON object
 * per line for each requested connection (ProxyEvent), and exit when the standard input closes.
 *
 * Arguments: the address to serve, and the address that every name resolves to.
 */
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { proxyPorts } from './proxy-ports.ts';
import { socksTarget } from './socks-target.ts';

export type ProxyEvent = { event: 'ready' } | { event: 'asked'; by: keyof typeof proxyPorts; host: string };

const write = (event: ProxyEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

const [address = '', namesLeadTo = ''] = process.argv.slice(2);

const socks = createServer((client) => {
  client.once('data', () => {
    client.write(Buffer.of(5, 0)); // no authentication
    client.once('data', (request) => {
      const { host, port } = socksTarget(request);
      pass('socks', client, host, port, Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
    });
  });
});

const http = createHttpServer().on('connect', ({ url }, client) => {
  const { hostname, port } = new URL(`https://${url ?? ''}`);
  pass('http', client, hostname, Number(port || 443), Buffer.from('HTTP/1.1 200 OK\r\n\r\n'));
});

function pass(by: keyof typeof proxyPorts, client: Duplex, host: string, port: number, response: Buffer): void {
  write({ event: 'asked', by, host });
  const server: Socket = connect(port, isIP(host) === 0 ? namesLeadTo : host, () => {
    client.write(response);
    client.pipe(server).pipe(client);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
}

await new Promise((resolve) => socks.listen(proxyPorts.socks, address, () => resolve(null)));
await new Promise((resolve) => http.listen(proxyPorts.http, address, () => resolve(null)));
write({ event: 'ready' });
process.stdin.on('end', () => process.exit(0)).resume();
