import { expect, test } from 'vitest';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import { columns, columnText } from '../../../extension/page/columns/columns.ts';
import { matcherOf } from '../../../extension/search/matcher-of.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import { sampleConnections } from '../../../extension/link/sample/sample-connections.ts';
import { servicePort } from '../../../extension/connection/service-port.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const context = {
  factsOf: () =>
    ({
      distanceKm: null,
      reach: { kind: 'unchecked' },
      anycast: null,
      handedOut: false,
      outlier: null,
      isNew: false,
    }) as const,
  rates: new Map(),
  hostsOf: noHosts,
  nowMs: 10_000,
};

test.each([
  [{ direction: 'outgoing', localPort: 50_123, remotePort: 443 }, 443],
  [{ direction: 'incoming', localPort: 22, remotePort: 50_123 }, 22],
  [{ direction: 'listening', localPort: 22, remoteAddress: null, remotePort: null }, 22],
  [{ direction: 'unknown', localPort: 50_123, remotePort: 443 }, 443],
  [{ direction: 'unknown', localPort: 5353, remoteAddress: null, remotePort: null }, 5353],
] as const)('of %o it is %i', (fields, port) => {
  expect(servicePort(connectionWith(fields))).toBe(port);
});

test('the port that the list shows and sorts by is the one that the search finds', () => {
  for (const connection of sampleConnections(120, 10_000)) {
    const text = columnText('port', connection, context);
    expect(text).toBe(String(columns.port.value(connection, context)));
    expect(matcherOf(parseQuery(`port:${text}`)).matches(connection, context)).toBe(true);
  }
});
