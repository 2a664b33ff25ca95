import { connect, createServer, type Server, type Socket as Stream } from 'node:net';

/** A connection of this process to itself. */
export type LoopbackPair = { clientPort: number; serverPort: number; close(): Promise<void> };

/** A firewall may drop the packets, so that connecting hangs. */
const LIMIT_MS = 1000;

/**
 * Opens a connection on loopback; null where that fails (the interface is down, or the traffic is blocked). Closing
 * resets both ends, so that no row in TIME_WAIT is left behind.
 */
export async function openLoopbackPair(): Promise<LoopbackPair | null> {
  const server = createServer();
  const ends: Stream[] = [];
  const close = async (): Promise<void> => {
    server.close();
    await Promise.all(ends.map(reset));
  };
  try {
    const serverPort = await listen(server);
    const accepted = acceptedBy(server);
    const client = connect(serverPort, '127.0.0.1');
    ends.push(client);
    const [clientPort, serverEnd] = await Promise.all([connected(client), accepted]);
    if (serverEnd !== null) ends.push(serverEnd);
    if (clientPort !== null && serverEnd !== null) return { clientPort, serverPort, close };
    await close();
    return null;
  } catch (error) {
    await close();
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
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

/** Null on a timeout: without a free descriptor libuv closes a connection instead of accepting it, and tells nobody. */
function acceptedBy(server: Server): Promise<Stream | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), LIMIT_MS);
    server.once('connection', (end) => {
      clearTimeout(limit);
      resolve(end);
    });
    server.once('close', () => {
      clearTimeout(limit);
      resolve(null);
    });
  });
}

/** The client's port; null on a timeout. */
function connected(client: Stream): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve(null), LIMIT_MS);
    client.once('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    client.once('connect', () => {
      clearTimeout(limit);
      resolve(client.localPort ?? 0);
    });
  });
}

async function reset(end: Stream): Promise<void> {
  if (end.closed) return;
  const closed = new Promise((resolve) => end.once('close', resolve));
  end.on('error', () => undefined); // the other end's reset
  end.resetAndDestroy();
  await closed;
}
