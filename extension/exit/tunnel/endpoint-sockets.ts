import type { Connection } from '../../../native-host/protocol.ts';
import { daemonOf } from './daemon-of.ts';
import { tunnelPrograms } from './tunnel-programs.ts';

/**
 * Which of these connections carry a tunnel. For a program that does nothing else, all; for one that also contacts its
 * provider for other purposes (a list of servers, an account), those over UDP, or if there are none the one with the
 * most traffic, and of several with equal traffic the oldest: which of them it is cannot be observed.
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

/** DNS (RFC 1035) and NTP (RFC 5905) queries carry no tunnel. */
function canCarry({ protocol, state, remotePort }: Connection): boolean {
  return protocol === 'tcp' ? state === 'ESTABLISHED' : remotePort !== 53 && remotePort !== 123;
}

const likeliestFirst = (one: Connection, other: Connection) =>
  bytesOf(other) - bytesOf(one) || one.firstSeenMs - other.firstSeenMs;
const bytesOf = ({ bytesSent, bytesReceived }: Connection) => (bytesSent ?? 0) + (bytesReceived ?? 0);
