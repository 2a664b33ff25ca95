import { createServer, connect } from 'node:net';
import type { Server, Socket as Stream } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Socket, SocketReader } from './socket.ts';

/**
 * Whether this reader finds a connection that is known to exist: a pair on loopback, opened and closed here.
 *
 * A system may show a new connection a little later than it opens, so the reader looks a few times before it is given
 * up. Both ends end by a reset, so that no row in TIME_WAIT stays behind. Give it a reader of its own: the pair must
 * not turn up in what is shown.
 */
export async function passesSelfTest(reader: SocketReader): Promise<boolean> {
  const pair = await openLoopbackPair();
  try {
    for (let look = 1; look <= MAX_LOOKS; look++) {
      const { opened, changed } = await reader.look('unnamed');
      if ([...opened, ...changed].some((socket) => isOurEnd(socket, pair.clientPort, pair.serverPort))) return true;
      if (look < MAX_LOOKS) await setTimeout(PAUSE_MS);
    }
    return false;
  } finally {
    await pair.close();
  }
}

const MAX_LOOKS = 4;
const PAUSE_MS = 100;

function isOurEnd(socket: Socket, localPort: number, remotePort: number): boolean {
  return (
    socket.protocol === 'tcp' &&
    socket.localPort === localPort &&
    socket.remotePort === remotePort &&
    socket.state === 'ESTABLISHED'
  );
}

type LoopbackPair = { clientPort: number; serverPort: number; close(): Promise<void> };

async function openLoopbackPair(): Promise<LoopbackPair> {
  const server = createServer();
  const serverPort = await listen(server);
  const accepted = new Promise<Stream>((resolve) => server.once('connection', resolve));
  const client = connect(serverPort, '127.0.0.1');
  const clientPort = await new Promise<number>((resolve, reject) => {
    client.once('error', reject);
    client.once('connect', () => resolve(client.localPort ?? 0));
  });
  const ends = [client, await accepted];
  return {
    clientPort,
    serverPort,
    async close() {
      server.close();
      await Promise.all(ends.map(reset));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function reset(end: Stream): Promise<void> {
  return new Promise((resolve) => {
    end.on('error', () => undefined); // the other end's reset
    end.once('close', () => resolve());
    end.resetAndDestroy();
  });
}
