import type { Connection } from '../../native-host/protocol.ts';
import { connectionFields, networkFields, placeFields } from '../validation/connection.ts';
import { namesOf } from '../validation/names-of.ts';
import type { ExportEnvelope } from './export-envelope.ts';
import type { ExportedHost } from './exported-host.ts';
import { completed, type StoredConnection } from './stored-connection.ts';

/** A file that an earlier version saved has no hosts. */
export type StoredEnvelope = Omit<ExportEnvelope, 'connections' | 'hosts' | 'browserPids'> & {
  connections: StoredConnection[];
  hosts?: ExportedHost[] | undefined;
  browserPids?: number[] | undefined;
};

/**
 * A copy with every field of today, and without whatever else the file contains: a field that no page reads could still
 * fill its memory.
 */
export function knownFields(envelope: StoredEnvelope): ExportEnvelope {
  const { format, formatVersion, exportedAtMs, takenAtMs, hostVersion, filter, problems } = envelope;
  const { hosts = [], browserPids = [] } = envelope;
  return {
    ...{ format, formatVersion, exportedAtMs, takenAtMs, hostVersion, filter, problems },
    databases: envelope.databases.map(({ role, type, builtAtMs, builtIn, attribution: { text, url } }) => ({
      ...{ role, type, builtAtMs, builtIn },
      attribution: { text, url },
    })),
    hosts: hosts.map(({ host, address, port, firstAtMs, lastAtMs, count }) => ({
      ...{ host, address, port, firstAtMs, lastAtMs, count },
    })),
    browserPids,
    connections: envelope.connections.map(knownOf),
  };
}

function knownOf(stored: StoredConnection): Connection {
  const connection = completed(stored);
  const { place, network } = connection;
  return {
    ...only(connectionNames, connection),
    place: place && only(placeNames, place),
    network: network && only(networkNames, network),
  };
}

const connectionNames = new Set<string>(namesOf(connectionFields));
const placeNames = new Set<string>(namesOf(placeFields));
const networkNames = new Set<string>(namesOf(networkFields));

function only<T extends object>(known: ReadonlySet<string>, value: T): T {
  const others = Object.keys(value).filter((name) => !known.has(name));
  if (others.length === 0) return value;
  const copy = { ...value };
  for (const name of others) Reflect.deleteProperty(copy, name);
  return copy;
}
