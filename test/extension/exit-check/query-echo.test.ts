import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { queryEcho } from '../../../extension/exit-check/query-echo.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Nobody ends it. */
const never = new AbortController().signal;

/** A service on loopback; plain HTTP, since the test is about how its response is read. */
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

test('reads an address, and reveals nothing about the user to the service', async () => {
  let told: Record<string, unknown> = {};
  const url = await serve((request, response) => {
    told = request.headers;
    response.end('81.2.69.142\n');
  });
  expect(await queryEcho(url, 4, never)).toEqual({ kind: 'address', address: '81.2.69.142', family: 4 });
  expect(told).not.toHaveProperty('cookie');
  expect(told).not.toHaveProperty('referer');
});

test.each<[string, RequestListener, string]>([
  ['500', (_, response) => response.writeHead(500).end('81.2.69.142'), 'refused'],
  ['404', (_, response) => response.writeHead(404).end(), 'refused'],
  ['a page', (_, response) => response.end('<!doctype html><p>81.2.69.142</p>'), 'no-address'],
  ['nothing', (_, response) => response.end(), 'empty'],
  ['no content', (_, response) => response.writeHead(204).end(), 'empty'],
  ['more than any address needs', (_, response) => response.end(`81.2.69.142${' '.repeat(5000)}`), 'too-long'],
  ['bytes without an end', (_, response) => pour(response), 'too-long'],
  ['bytes that are no text', (_, response) => response.end(Buffer.from([0xff, 0xfe, 0x00])), 'no-address'],
  ['an address of the other family', (_, response) => response.end('2a00:1450:4001:810::200e'), 'other-family'],
  ['an address of a reserved range', (_, response) => response.end('10.0.0.7'), 'not-public'],
  ['a redirection', (_, response) => response.writeHead(302, { location: '/there' }).end(), 'unreachable'],
  ['a broken connection', (request) => request.socket.destroy(), 'unreachable'],
])('%s is a failure', async (_, listener, reason) => {
  expect(await queryEcho(await serve(listener), 4, never)).toEqual({ kind: 'failed', reason });
});

test.each<[string, RequestListener]>([
  ['that never comes', () => undefined],
  ['that stops in the middle', (_, response) => response.write('81.2.')],
])('an answer %s is waited for no longer than the time', async (_, listener) => {
  expect(await queryEcho(await serve(listener), 4, never, 200)).toEqual({ kind: 'failed', reason: 'timeout' });
});

test('what is ended from outside ends at once', async () => {
  const ending = new AbortController();
  const url = await serve(() => ending.abort());
  expect(await queryEcho(url, 4, ending.signal)).toEqual({ kind: 'failed', reason: 'unreachable' });
});

test('an unreachable service is a failure', async () => {
  const url = await serve(() => undefined);
  server?.close();
  server?.closeAllConnections();
  expect(await queryEcho(url, 4, never)).toEqual({ kind: 'failed', reason: 'unreachable' });
});

function pour(response: Parameters<RequestListener>[1]): void {
  const timer = setInterval(() => response.write('x'.repeat(1000)), 1);
  response.on('close', () => clearInterval(timer));
}
