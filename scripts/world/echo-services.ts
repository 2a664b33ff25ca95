/**
 * Services of the world's internet that report the client's address: an echo over HTTPS, and STUN servers. They see the
 * computer behind NAT, as most are: each line of the standard input sets what they report from then on, as JSON (any
 * fields of EchoSettings). Any path leads to the echo, except those of some pages. It writes one JSON object per line
 * for each request (EchoEvent), and exits when its standard input closes.
 *
 * Arguments: the files of a private key and a certificate, and the addresses to serve; an IPv4 address first.
 */
import dgram from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { isRecord } from '../is-record.ts';
import { echoPort, floodLength, stunPorts } from './echo-ports.ts';
import { readJsonLines } from './read-json-lines.ts';
import { stunResponse } from './stun-response.ts';

export type EchoEvent =
  | { event: 'ready' }
  /** `host`: the requested one; `from`: as connections of the world's internet say it. */
  | { event: 'https'; host: string; path: string }
  | { event: 'stun'; from: string };
/** The addresses that the services see the computer at, and how the echo responds. */
export type EchoSettings = { https: string; https6: string; udp: string; mode: EchoMode };
/** `address`: as the service does that has this path. */
export type EchoMode = keyof typeof modes;

const write = (event: EchoEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);

const modes = {
  address: (response: ServerResponse, seen: string, path: string) =>
    response.end(path === '/json' ? JSON.stringify({ ip: seen, country: 'nonsense' }) : `${seen}\n`),
  html: (response: ServerResponse, seen: string) => response.end(`<!doctype html><title>${seen}</title>`),
  status: (response: ServerResponse, seen: string) => response.writeHead(500).end(seen),
  empty: (response: ServerResponse) => response.end(),
  never: () => undefined,
  'other-family': (response: ServerResponse, seen: string) =>
    response.end(seen.includes(':') ? '193.0.6.139' : '2001:67c:2e8:22::c100:68b'),
  reserved: (response: ServerResponse) => response.end('10.1.2.3'),
};

const pages: Record<string, (response: ServerResponse) => unknown> = {
  // Like a page that Cloudflare served from Amsterdam.
  '/site': (response) => response.setHeader('cf-ray', '8f1b2c3d4e5f6071-AMS').end('<!doctype html><p>A page'),
  '/site-in-frankfurt': (response) =>
    response.setHeader('cf-ray', '8f1b2c3d4e5f6072-FRA').end('<title>Frankfurt</title>'),
  '/first': (response) => response.end('<!doctype html><title>First page</title>'),
  '/second': (response) => response.end('<!doctype html><title>Second page</title>'),
  '/third': (response) => response.end('<!doctype html><title>Third page</title>'),
  '/flood': (response) => response.setHeader('content-type', 'text/html').end(floodPage),
  // Never ends, and so keeps its connection. A browser that has to find out the encoding would wait for more of it, and one
  // that keeps it in its cache has the next request for it wait for the end.
  '/held': (response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('cache-control', 'no-store')
      .write(`<!doctype html><title>Held</title><p>${'A page that is never over. '.repeat(200)}`),
  '/form': (response) => response.end('<!doctype html><title>Form</title><input id=field name=field>'),
};

/** A page that makes `floodLength` requests, each served by another location of CloudFront, as it claims. */
const floodPage = `<!doctype html><title>Flood</title><script type="module">
  const numbers = Array.from({ length: ${floodLength} }, (_, number) => number);
  const next = async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await fetch('/forged/' + number);
  };
  await Promise.all([next(), next(), next(), next(), next(), next()]);
</script>`;
const forged = /^\/forged\/(\d+)$/;

/** A picture that a test wrote beside the key. */
const picture = /^\/picture\/([\w-]+\.svg)$/;

/** The page at a path; undefined where the services respond as they are set. */
function pageAt(path: string): ((response: ServerResponse) => unknown) | undefined {
  const [, number] = forged.exec(path) ?? [];
  const [, file] = picture.exec(path) ?? [];
  if (number !== undefined) {
    const location = `SYD${Number(number) % 1000}-C${Math.floor(Number(number) / 1000)}`;
    return (response) => response.setHeader('x-amz-cf-pop', location).end();
  }
  if (file === undefined) return pages[path];
  return (response) =>
    response.setHeader('content-type', 'image/svg+xml').end(readFileSync(join(dirname(keyFile), file)));
}

const [keyFile = '', certificateFile = '', ...addresses] = process.argv.slice(2);
const [address = ''] = addresses;
let settings: EchoSettings = { https: address, https6: '', udp: address, mode: 'address' };
const unusedMs = 1_000;
const certificate = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };

for (const served of addresses) {
  const server = createServer(certificate, (request, response) => {
    request.socket.setTimeout(0);
    const path = request.url ?? '';
    write({ event: 'https', host: request.headers.host ?? '', path });
    const page = pageAt(path);
    if (page !== undefined) {
      page(response);
      return;
    }
    // A later check would reuse the connection by the route of the earlier one, and so would what the system repeats.
    response.setHeader('connection', 'close');
    modes[settings.mode](response, served.includes(':') ? settings.https6 : settings.https, path);
  });
  server.keepAliveTimeout = 0;
  // Firefox keeps spare connections open, which a later check would use, by the route of the earlier one.
  server.on('secureConnection', (socket) => socket.setTimeout(unusedMs, () => socket.destroy()));
  await new Promise((resolve) => server.listen(echoPort, served, () => resolve(null)));
}

for (const port of stunPorts) {
  const stun = dgram.createSocket({ type: 'udp4', reuseAddr: true });
  stun.on('message', (request, from) => {
    const reply = stunResponse(request, settings.udp, from.port);
    if (reply === null) return;
    write({ event: 'stun', from: from.address });
    stun.send(reply, from.port, from.address);
  });
  // Bound to the address: otherwise the kernel would respond from another one, which Chromium does not accept.
  await new Promise((resolve) => stun.bind(port, address, () => resolve(null)));
}

write({ event: 'ready' });
readJsonLines(
  process.stdin,
  (line): line is Partial<EchoSettings> => isRecord(line),
  (line) => (settings = { ...settings, ...line }),
);
process.stdin.on('end', () => process.exit(0));
