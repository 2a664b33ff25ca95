import type { Connection } from '../../../native-host/protocol.ts';
import { daemonOf } from './daemon-of.ts';
import { tunnelPrograms } from './tunnel-programs.ts';

/**
 * Which of these connections carry a tunnel. All of a program that does nothing else; of one that also asks its
 * provider for this and that (a list of servers, an account) those by UDP, and where there are none the one that moved
 * the most, and of several that moved as much the oldest: which of them it is cannot be seen.
 *
 * @param outside public connections that do not run in a tunnel
 */
export function endpointSockets(outside: readonly Connection[]): Connection[] {
  const byProgram = new Map<string, Connection[]>();
  for (const connection of outside) {
    const name = daemonOf(connection);
    if (!tunnelPrograms.has(name) || !canCarry(connection)) continue;
    byProgram.set(name, [...(byProgram.get(name) ?? []), connection]);
  }
  return [...byProgram].flatMap(([name, sockets]) => {
    if (tunnelPrograms.get(name) === 'only-carries') return sockets;
    const udp = sockets.filter(({ protocol }) => protocol === 'udp');
    return udp.length > 0 ? udp : sockets.toSorted(likeliestFirst).slice(0, 1);
  });
}

/** Questions for a name (RFC 1035) and for the time (RFC 5905) carry nothing. */
function canCarry({ protocol, state, remotePort }: Connection): boolean {
  return protocol === 'tcp' ? state === 'ESTABLISHED' : remotePort !== 53 && remotePort !== 123;
}

const likeliestFirst = (one: Connection, other: Connection) =>
  bytesOf(other) - bytesOf(one) || one.firstSeenMs - other.firstSeenMs;
const bytesOf = ({ bytesSent, bytesReceived }: Connection) => (bytesSent ?? 0) + (bytesReceived ?? 0);
