import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * A program that keeps both ends of one connection open within its own network namespace: writes PairPorts as JSON,
 * resets the connection at the first line of its standard input, and exits when that closes.
 */

export type PairPorts = { serverPort: number; clientPort: number };

const accepted: Socket[] = [];
const server = createServer((end) => accepted.push(end.on('error', () => undefined))); // the reset
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const serverPort = typeof address === 'object' && address !== null ? address.port : 0;
  const client = connect(serverPort, '127.0.0.1', () => {
    const pair: PairPorts = { serverPort, clientPort: client.localPort ?? 0 };
    process.stdout.write(`${JSON.stringify(pair)}\n`);
  });
  client.on('error', () => undefined);
  createInterface({ input: process.stdin })
    .once('line', () => [client, ...accepted].forEach((end) => end.resetAndDestroy()))
    .once('close', () => process.exit(0));
});
