import type { Connection } from '../../../native-host/protocol.ts';
import { socketOf } from '../connections/socket-of.ts';

/** An open connection to a city, with these fields replaced. */
export const connectionOf = (fields: Partial<Connection> = {}): Connection => ({
  ...socketOf(),
  ...{ direction: 'outgoing', scope: 'public', firstSeenMs: 1000, lastSeenMs: 1000, closedAtMs: null },
  interface: 'eth0',
  routeInterface: null,
  place: {
    ...{ countryCode: 'NL', region: 'Noord-Holland', city: 'Amsterdam', latitude: 52.4, longitude: 4.9 },
    ...{ precision: 'city', accuracyRadiusKm: 20 },
  },
  network: { asn: 3333, organisation: 'Réseaux IP Européens' },
  traits: [],
  ...fields,
});
