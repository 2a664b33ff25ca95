import { setTimeout } from 'node:timers/promises';
import { openLoopbackPair } from './loopback-pair.ts';
import type { Socket, SocketReader } from './socket.ts';

/**
 * Whether this reader finds a connection that is known to exist: a pair on loopback, opened and closed here.
 *
 * A system may show a new connection with a delay, so the reader gets several looks. Where no pair can be opened, a
 * reader that looks without an exception passes. Pass a separate reader: the pair must not be shown.
 */
export async function passesSelfTest(reader: SocketReader): Promise<boolean> {
  const pair = await openLoopbackPair();
  if (pair === null) {
    await reader.look('unnamed');
    return true;
  }
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
    (socket.state === 'ESTABLISHED' || socket.state === null) // netstat in a language whose words are not known
  );
}
