import type { Direction } from '../protocol.ts';
import type { Socket } from '../sockets/socket.ts';
import type { LocalPorts } from './local-ports.ts';

type Endpoints = Pick<
  Socket,
  'namespace' | 'protocol' | 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'state'
>;

/** What else is known of this computer where a connection's own row does not show its direction. */
export type Surroundings = {
  listening: Pick<LocalPorts, 'has'>;
  /** Whether the system assigns this UDP port to programs that ask for none (system/ephemeral-ports.ts). */
  isEphemeral: (port: number) => boolean;
  /** Whether an interface of the namespace has this address. */
  isOwnAddress: (address: string, namespace: string | null) => boolean;
};

/** A socket that receives from anybody: TCP in LISTEN, and UDP without a remote address. */
export function isWithoutPeer({ protocol, remoteAddress, state }: Endpoints): boolean {
  return protocol === 'tcp' ? state === 'LISTEN' : remoteAddress === null;
}

/**
 * Who opened the connection, as far as the system shows it; never guessed.
 *
 * - A UDP socket without a remote address on a port that the system assigns may only send: a program that sends without
 *   connecting looks the same as one that waits there.
 * - Where the kernel's counters or a handshake in progress show the side, that is it.
 * - A connection whose local port listens was accepted there, unless it may have been opened from that port
 *   (SO_REUSEPORT, as programs of peer-to-peer networks do): then it is unknown.
 */
export function directionOf(socket: Endpoints & Pick<Socket, 'opener'>, around: Surroundings): Direction {
  if (socket.remoteAddress === null) {
    if (!isWithoutPeer(socket)) return 'unknown';
    return socket.protocol === 'udp' && around.isEphemeral(socket.localPort) ? 'unknown' : 'listening';
  }
  const shown = shownDirection(socket);
  if (shown !== null) return shown;
  if (!around.listening.has(socket)) return 'outgoing';
  return mayBeOpenedFromListener(socket, socket.remoteAddress, around) ? 'unknown' : 'incoming';
}

function shownDirection({ opener, state }: Pick<Socket, 'opener' | 'state'>): 'outgoing' | 'incoming' | null {
  if (opener === 'local' || state === 'SYN_SENT') return 'outgoing';
  return opener === 'remote' || state === 'SYN_RECEIVED' ? 'incoming' : null;
}

/** Below, no system assigns a port to a program that connects: the remote one is a server's (RFC 6335, section 6). */
const FIRST_USER_PORT = 1024;

/**
 * Whether the far port may be a listener too. Then the near one does not tell who connected to whom: programs that
 * connect from the port on which they listen mostly use the same port on both sides, or a server's.
 */
function mayBeOpenedFromListener(socket: Endpoints, remoteAddress: string, around: Surroundings): boolean {
  const { protocol, localAddress, localPort, remotePort, namespace } = socket;
  if (remotePort === null) return false;
  // Any program may send from an unconnected socket and connect another one from the same port.
  if (protocol === 'udp' && around.isEphemeral(localPort)) return true;
  if (remotePort === localPort || (remotePort < FIRST_USER_PORT && localPort >= FIRST_USER_PORT)) return true;
  const farEnd = { ...socket, localAddress: remoteAddress, localPort: remotePort };
  if (!around.listening.has(farEnd)) return false;
  return remoteAddress === localAddress || around.isOwnAddress(remoteAddress, namespace);
}
