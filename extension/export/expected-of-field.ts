import type { Connection, Database, Network, Place } from '../../native-host/protocol.ts';
import type { ExportEnvelope } from './export-envelope.ts';

/** What a field of an export must contain, as a code; its text is written where it is shown. */
export type Expectation =
  | 'text'
  | 'text-or-null'
  | 'whole-number'
  | 'port'
  | 'count-or-null'
  | 'number-or-null'
  | 'latitude'
  | 'longitude'
  | 'time'
  | 'time-or-null'
  | 'country-code'
  /** One of a closed list of words or numbers. */
  | 'known-value'
  | 'yes-or-no'
  | 'object'
  | 'list'
  /** An id that no earlier connection has. */
  | 'unique';

/**
 * What is expected at a path like "connections[7].place.latitude"; an object if the path ends at an entire entry.
 *
 * The checks of validation/connection decide; this only names what they require.
 */
export function expectedOfField(path: string): Expectation {
  const name = /\.?(\w+)$/.exec(path)?.[1];
  return new Map<string | undefined, Expectation>(Object.entries(expected)).get(name) ?? 'object';
}

type Named = keyof ExportEnvelope | keyof Connection | keyof Place | keyof Network | keyof Database | 'code' | 'url';

const expected: Record<Exclude<Named, 'path'> | 'text', Expectation> = {
  format: 'known-value',
  formatVersion: 'whole-number',
  exportedAtMs: 'time',
  takenAtMs: 'time',
  hostVersion: 'text-or-null',
  filter: 'text',
  problems: 'list',
  databases: 'list',
  connections: 'list',
  role: 'known-value',
  type: 'text',
  builtAtMs: 'time',
  builtIn: 'yes-or-no',
  attribution: 'object',
  text: 'text',
  url: 'text',
  code: 'text',
  id: 'text',
  protocol: 'known-value',
  family: 'known-value',
  localAddress: 'text',
  localPort: 'port',
  remoteAddress: 'text-or-null',
  remotePort: 'port',
  state: 'known-value',
  direction: 'known-value',
  scope: 'known-value',
  pid: 'count-or-null',
  processName: 'text-or-null',
  executable: 'text-or-null',
  owner: 'text-or-null',
  service: 'text-or-null',
  namespace: 'text-or-null',
  firstSeenMs: 'time',
  lastSeenMs: 'time',
  closedAtMs: 'time-or-null',
  rttMs: 'number-or-null',
  minRttMs: 'number-or-null',
  bytesSent: 'count-or-null',
  bytesReceived: 'count-or-null',
  interface: 'text-or-null',
  place: 'object',
  network: 'object',
  countryCode: 'country-code',
  region: 'text-or-null',
  city: 'text-or-null',
  latitude: 'latitude',
  longitude: 'longitude',
  precision: 'known-value',
  accuracyRadiusKm: 'number-or-null',
  asn: 'whole-number',
  organisation: 'text-or-null',
};
