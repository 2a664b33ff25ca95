import { expect, test } from 'vitest';
import { totalsOf } from '../../../extension/connection/totals-of.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

test('counts current connections: no sockets that listen or are unconnected, and none that have closed', () => {
  const connections = [
    connectionWith({ id: '1', processName: 'curl', place: placeWith() }),
    connectionWith({ id: '2', processName: 'curl', place: placeWith({ city: 'Delft' }) }),
    connectionWith({ id: '3' }),
    connectionWith({ id: '4', processName: 'sshd', direction: 'listening', state: 'LISTEN' }),
    connectionWith({
      id: '6',
      protocol: 'udp',
      direction: 'unknown',
      state: null,
      remoteAddress: null,
      remotePort: null,
    }),
    connectionWith({ id: '5', processName: 'ssh', place: placeWith({ countryCode: 'DE' }), closedAtMs: 1 }),
  ];
  expect(totalsOf(connections)).toEqual({ connections: 3, countries: 1, programs: 1 });
});
