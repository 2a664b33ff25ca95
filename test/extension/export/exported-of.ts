import fc from 'fast-check';
import type { AddressTrait, Connection, Direction, Precision, Scope, TcpState } from '../../../native-host/protocol.ts';
import type { Exported } from '../../../extension/export/exported.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { anyCharacter } from '../../any-character.ts';

/** An export of these connections, made at a fixed moment. */
export function exportedOf(connections: Connection[], fields: Partial<Exported> = {}): Exported {
  return {
    connections,
    exportedAtMs: 1_795_539_780_000,
    takenAtMs: 1_795_539_779_000,
    hostVersion: '0.1.0',
    filter: '',
    problems: [],
    sites: [],
    browserPids: [],
    databases: [
      {
        role: 'city',
        type: 'Demo-City',
        builtAtMs: 1_790_000_000_000,
        builtIn: true,
        attribution: { text: 'Demo Data', url: 'https://example.com/' },
      },
    ],
    ...fields,
  };
}

/** Any text that may be in a program's name: controls, quotes, line breaks, right-to-left letters, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.constantFrom('"', "'", ',', ';', '\r', '\n', '\t', '\0', '=', '+', '-', '@', ' ', '＝', 'a', '<b>', '\uD83D', '\uDC4D', '\u202E', 'שלום', '\u2028', '\\')).map((parts) => parts.join('')), // prettier-ignore
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const size = fc.maxSafeNat();
const port = fc.nat(65_535);
const roundTripMs = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });

const anyPlace = fc.record({
  countryCode: fc.constantFrom('NL', 'AU', 'ZZ'),
  region: orNull(anyText),
  city: orNull(anyText),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0), // JSON has no -0
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
  precision: fc.constantFrom<Precision[]>('city', 'region', 'country'),
  accuracyRadiusKm: orNull(roundTripMs),
});

/** Any connections that the wire contract allows, with any text. */
export const anyExportable: fc.Arbitrary<Connection[]> = fc.uniqueArray(
  fc
    .record({
      id: anyText,
      protocol: fc.constantFrom<Connection['protocol'][]>('tcp', 'udp'),
      family: fc.constantFrom<(4 | 6)[]>(4, 6),
      localAddress: anyText,
      localPort: port,
      remoteAddress: orNull(anyText),
      remotePort: orNull(port),
      state: orNull(fc.constantFrom<TcpState[]>('ESTABLISHED', 'SYN_SENT', 'LISTEN')),
      direction: fc.constantFrom<Direction[]>('outgoing', 'incoming', 'listening', 'unknown'),
      scope: fc.constantFrom<Scope[]>('public', 'private', 'loopback', 'unspecified'),
      pid: orNull(size),
      processName: orNull(anyText),
      executable: orNull(anyText),
      owner: orNull(anyText),
      service: orNull(anyText),
      namespace: orNull(anyText),
      firstSeenMs: time,
      lastSeenMs: time,
      closedAtMs: orNull(time),
      rttMs: orNull(roundTripMs),
      minRttMs: orNull(roundTripMs),
      bytesSent: orNull(size),
      bytesReceived: orNull(size),
      interface: orNull(anyText),
      routeInterface: orNull(anyText),
      place: orNull(anyPlace),
      network: orNull(fc.record({ asn: fc.nat(), organisation: orNull(anyText) })),
      traits: fc.subarray<AddressTrait>(['anycast', 'anonymous-proxy', 'satellite']),
    })
    .map((fields) => connectionWith(fields)),
  { selector: ({ id }) => id, maxLength: 20 },
);

/** A file joined from its parts. */
export const joined = (parts: Iterable<string>): string => [...parts].join('');
