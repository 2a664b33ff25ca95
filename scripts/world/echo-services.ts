/**
 * Services of the world's internet that report the client's address: an echo over HTTPS (and some that fail in one way
 * each), and a STUN server. They see the computer behind NAT, as most are: each line of the standard input sets the
 * public addresses, as JSON (Seen). It writes one JSON object per line for each request (EchoEvent), and exits when its
 * standard input closes.
 *
 * Arguments: the address to serve, and the files of a private key and a certificate for it.
 */
import dgram from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { ServerResponse } from 'node:http';
import { echoPort, stunPort } from './echo-ports.ts';
import { readJsonLines } from './read-json-lines.ts';
import { stunResponse } from './stun-response.ts';

export type EchoEvent = { event: 'ready' } | { event: 'https' | 'stun'; from: string; path: string };
/** The addresses that the services see the computer at. */
export type Seen = { https: string; udp: string };

const write = (event: EchoEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

const responders: Record<string, (response: ServerResponse) => void> = {
  '/address': (response) => response.end(`${seen.https}\n`),
  '/json': (response) => response.end(JSON.stringify({ ip: seen.https, country: 'nonsense' })),
  '/html': (response) => response.end(`<!doctype html><title>${seen.https}</title>`),
  '/status': (response) => response.writeHead(500).end(seen.https),
  '/empty': (response) => response.end(),
  '/never': () => undefined,
  '/other-family': (response) => response.end('2001:67c:2e8:22::c100:68b'),
  // Like a page that Cloudflare served from Amsterdam.
  '/site': (response) => response.setHeader('cf-ray', '8f1b2c3d4e5f6071-AMS').end('<!doctype html><p>A page'),
  '/first': (response) => response.end('<!doctype html><title>First page</title>'),
  '/second': (response) => response.end('<!doctype html><title>Second page</title>'),
  '/third': (response) => response.end('<!doctype html><title>Third page</title>'),
  '/reserved': (response) => response.end('10.1.2.3'),
};

const [address = '', keyFile = '', certificateFile = ''] = process.argv.slice(2);
let seen: Seen = { https: address, udp: address };
const server = createServer(
  { key: readFileSync(keyFile), cert: readFileSync(certificateFile) },
  (request, response) => {
    const path = request.url ?? '';
    write({ event: 'https', from: request.socket.remoteAddress ?? '', path });
    responders[path]?.(response);
  },
);
server.keepAliveTimeout = 0;

// Bound to the address: otherwise the kernel would respond from another one, which Chromium does not accept.
const stun = dgram.createSocket('udp4');
stun.on('message', (request, from) => {
  const reply = stunResponse(request, seen.udp, from.port);
  if (reply === null) return;
  write({ event: 'stun', from: from.address, path: '' });
  stun.send(reply, from.port, from.address);
});

await new Promise((resolve) => stun.bind(stunPort, address, () => resolve(null)));
await new Promise((resolve) => server.listen(echoPort, address, () => resolve(null)));
write({ event: 'ready' });
readJsonLines(
  process.stdin,
  (line): line is Seen => typeof line === 'object' && line !== null && 'https' in line && 'udp' in line,
  (line) => (seen = line),
);
process.stdin.on('end', () => process.exit(0));
