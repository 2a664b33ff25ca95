/**
 * A program that keeps connections open, for tests that look for them: reads a ConnectorRequest as JSON on each line of
 * its standard input, answers each with a ConnectorResponse on a line, and exits when its standard input closes.
 */
import dgram from 'node:dgram';
import net from 'node:net';
import { isRecord } from '../is-record.ts';
import { readJsonLines } from './read-json-lines.ts';

export type ConnectorRequest = { key: number } & (
  | { do: 'connect'; protocol: 'tcp' | 'udp'; address: string; port: number }
  /** `reset` leaves no TIME_WAIT behind. */
  | { do: 'close'; reset: boolean }
);
export type ConnectorResponse = { key: number; localPort?: number; error?: string };

type Opened = { localPort: number; close: (reset: boolean) => Promise<void> };
const opened = new Map<number, Opened>();

readJsonLines(process.stdin, isConnectorRequest, (request) => {
  perform(request).then(
    (response) => write({ key: request.key, ...response }),
    (error: unknown) => write({ key: request.key, error: String(error) }),
  );
});
process.stdin.on('end', () => process.exit(0));

function isConnectorRequest(line: unknown): line is ConnectorRequest {
  return isRecord(line) && typeof line['key'] === 'number' && (line['do'] === 'connect' || line['do'] === 'close');
}

function write(response: ConnectorResponse): void {
  process.stdout.write(`${JSON.stringify(response)}\n`);
}

async function perform(request: ConnectorRequest): Promise<{ localPort?: number }> {
  if (request.do === 'close') {
    await opened.get(request.key)?.close(request.reset);
    opened.delete(request.key);
    return {};
  }
  const connect = request.protocol === 'tcp' ? connectTcp : connectUdp;
  const connection = await connect(request.address, request.port);
  opened.set(request.key, connection);
  return { localPort: connection.localPort };
}

function connectTcp(host: string, port: number): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port });
    socket.on('error', reject).on('connect', () => {
      socket.resume();
      const close = (reset: boolean): Promise<void> =>
        new Promise((closed) => {
          socket.on('close', () => closed());
          if (reset) socket.resetAndDestroy();
          else socket.end();
        });
      resolve({ localPort: socket.localPort ?? 0, close });
    });
  });
}

function connectUdp(host: string, port: number): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4');
    socket.on('error', reject).connect(port, host, () => {
      const close = (): Promise<void> => new Promise((closed) => socket.close(closed));
      resolve({ localPort: socket.address().port, close });
    });
  });
}
