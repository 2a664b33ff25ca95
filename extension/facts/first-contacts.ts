import type { Connection } from '../../native-host/protocol.ts';
import { programOf } from '../connection/program-of.ts';

/** When a program first connected to the network (or, if that is unknown, the address) of a connection. */
export type FirstContacts = {
  /** When the earliest connection was first seen; Infinity if there is none. */
  beganMs: number;
  /** Milliseconds since the epoch; null for a connection without a peer: it listens or stays on this computer. */
  firstContactMs: (connection: Connection) => number | null;
};

/** Who met whom when, by all connections that are known of. Programs that are not known count as one. */
export function firstContacts(...state: Iterable<Connection>[]): FirstContacts {
  const contacts = new Map<string | null, Map<number | string, number>>();
  let beganMs = Infinity;
  for (const connections of state) {
    for (const connection of connections) {
      const { firstSeenMs } = connection;
      if (firstSeenMs < beganMs) beganMs = firstSeenMs;
      const whom = peerOf(connection);
      if (whom === null) continue;
      const program = programOf(connection);
      let ofProgram = contacts.get(program);
      if (ofProgram === undefined) contacts.set(program, (ofProgram = new Map<number | string, number>()));
      const before = ofProgram.get(whom);
      if (before === undefined || firstSeenMs < before) ofProgram.set(whom, firstSeenMs);
    }
  }
  return {
    beganMs,
    firstContactMs: (connection) => {
      const whom = peerOf(connection);
      return whom === null ? null : (contacts.get(programOf(connection))?.get(whom) ?? null);
    },
  };
}

function peerOf({ network, remoteAddress, scope }: Connection): number | string | null {
  if (scope === 'loopback' || scope === 'multicast' || scope === 'unspecified') return null;
  return network?.asn ?? remoteAddress;
}
