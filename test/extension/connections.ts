import fc from 'fast-check';
import type { Connection, Place } from '../../native-host/protocol.ts';
import { connectionWith } from '../../scripts/connection-with.ts';

/** A city, with these fields overridden. */
export function placeWith(fields: Partial<Place> = {}): Place {
  return {
    countryCode: 'NL',
    region: 'Utrecht',
    city: 'Utrecht',
    latitude: 52.09,
    longitude: 5.12,
    precision: 'city',
    accuracyRadiusKm: null,
    ...fields,
  };
}

/** Arbitrary connections that a host may report, with distinct ids. */
export const anyConnections: fc.Arbitrary<Connection[]> = fc
  .array(
    fc.record({
      direction: fc.constantFrom('outgoing', 'incoming', 'listening', 'unknown'),
      scope: fc.constantFrom(
        'public',
        'private',
        'shared',
        'link-local',
        'loopback',
        'multicast',
        'reserved',
        'unspecified',
      ),
      closedAtMs: fc.option(fc.integer({ min: 0, max: 100_000 })),
      processName: fc.option(fc.constantFrom('curl', 'firefox', 'ssh')),
      place: fc.option(
        fc
          .record({
            city: fc.constantFrom('Utrecht', 'Delft', null),
            precision: fc.constantFrom('city', 'region', 'country'),
            latitude: fc.integer({ min: -90, max: 90 }),
          })
          .map(placeWith),
      ),
    }),
  )
  .map((all) => all.map((fields, index) => connectionWith({ id: String(index), ...fields })));
