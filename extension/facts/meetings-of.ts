import type { Connection } from '../../native-host/protocol.ts';
import { programOf } from '../connection/program-of.ts';

/** When a program first met the network (or, where that is not known, the address) of a connection. */
export type Meetings = {
  /** When the first connection of all was seen; Infinity without any. */
  beganMs: number;
  /** Milliseconds since the epoch; null for a connection that meets nobody: it listens, or stays on this computer. */
  firstMetMs: (connection: Connection) => number | null;
};

/** Who met whom when, by all connections that are known of. Programs that are not known count as one. */
export function meetingsOf(...known: Iterable<Connection>[]): Meetings {
  const met = new Map<string | null, Map<number | string, number>>();
  let beganMs = Infinity;
  for (const connections of known) {
    for (const connection of connections) {
      const { firstSeenMs } = connection;
      if (firstSeenMs < beganMs) beganMs = firstSeenMs;
      const whom = farParty(connection);
      if (whom === null) continue;
      const program = programOf(connection);
      let ofProgram = met.get(program);
      if (ofProgram === undefined) met.set(program, (ofProgram = new Map<number | string, number>()));
      const before = ofProgram.get(whom);
      if (before === undefined || firstSeenMs < before) ofProgram.set(whom, firstSeenMs);
    }
  }
  return {
    beganMs,
    firstMetMs: (connection) => {
      const whom = farParty(connection);
      return whom === null ? null : (met.get(programOf(connection))?.get(whom) ?? null);
    },
  };
}

function farParty({ network, remoteAddress, scope }: Connection): number | string | null {
  if (scope === 'loopback' || scope === 'multicast' || scope === 'unspecified') return null;
  return network?.asn ?? remoteAddress;
}
