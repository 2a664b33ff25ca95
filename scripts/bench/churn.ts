import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * Connection churn for benchmarks: one process has both ends of some 200 connections on loopback and replaces several
 * hundred a second, most by a reset and every fifth gracefully, so that rows in TIME_WAIT appear too. Prints one line
 * when it has started, and exits when its standard input closes.
 */

const HELD = 200;
const REPLACED_AT_ONCE = 10;
const PAUSE_MS = 20;
const OWN_ADDRESS = '127.2.0.1';

const server = createServer((accepted) => accepted.on('error', () => accepted.destroy()).resume());
server.listen(0, OWN_ADDRESS);
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

const held: Socket[] = [];
let closedCount = 0;

function open(): void {
  const client = connect({ port, host: OWN_ADDRESS, localAddress: OWN_ADDRESS });
  client.on('error', () => client.destroy()).resume();
  held.push(client);
}

function close(client: Socket | undefined): void {
  if (++closedCount % 5 === 0) client?.end();
  else client?.resetAndDestroy();
}

for (let i = 0; i < HELD; i++) open();
setInterval(() => {
  for (let i = 0; i < REPLACED_AT_ONCE; i++) {
    close(held.shift());
    open();
  }
}, PAUSE_MS);
console.log('ready');
process.stdin.on('end', () => process.exit(0)).resume();
