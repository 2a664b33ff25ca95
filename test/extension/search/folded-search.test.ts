import { describe, expect, test } from 'vitest';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { suggestionsOf } from '../../../extension/page/search/suggestions-of.ts';
import { matcherOf } from '../../../extension/search/matcher-of.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import { countriesNamed } from '../../../extension/text/countries-named.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

const context = {
  factsOf: () => ({
    distanceKm: null,
    reach: { kind: 'unchecked' as const },
    anycast: null,
    outlier: null,
    handedOut: false,
    isNew: false,
  }),
  hostsOf: noHosts,
  nowMs: 1000,
};
const isFound = (search: string, connection: Connection) => matcherOf(parseQuery(search)).matches(connection, context);

const turkish = connectionWith({
  processName: 'İndir',
  place: placeWith({ city: 'İstanbul', region: 'İzmir', countryCode: 'TR' }),
});
const accented = connectionWith({
  processName: 'Café',
  service: 'Müsli.service',
  place: placeWith({ city: 'Zürich', region: 'São Paulo', countryCode: 'CH' }),
  network: { asn: 64_500, organisation: 'Telefónica' },
});
const plain = connectionWith({
  processName: 'Cafe',
  place: placeWith({ city: 'Zurich', region: 'Sao Paulo', countryCode: 'CH' }),
  network: { asn: 64_500, organisation: 'Telefonica' },
});

test.each([
  'istanbul',
  'İSTANBUL',
  'ıstanbul',
  'city:izmi',
  'city:istanbul',
  'region:izmir',
  'program:indir',
  'program:=İNDİR',
])('%s finds İstanbul, İzmir and İndir where they are', (search) => {
  expect(isFound(search, turkish)).toBe(search !== 'city:izmi');
});

test.each([
  ...[
    'zürich',
    'zurich',
    'ZÜRICH',
    'city:zürich',
    'city:zurich',
    'city:=Zürich',
    'region:"são paulo"',
    'region:"sao paulo"',
  ],
  ...['program:café', 'program:=cafe', 'network:telefónica', 'network:TELEFONICA', 'telefónica'],
])('%s is found with and without accents', (search) => {
  expect([isFound(search, accented), isFound(search, plain)]).toEqual([true, true]);
});

test('a word that is another one is not found', () => {
  expect([isFound('zorich', accented), isFound('-zürich', plain), isFound('-zurich', accented)]).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['ist', 'İstanbul'],
  ['İST', 'İstanbul'],
  ['zür', 'Zurich'],
  ['zur', 'Zürich'],
])('%s suggests %s', (typed, city) => {
  const connection = connectionWith({ place: placeWith({ city }) });
  expect(
    suggestionsOf(`city:${typed}`, { connections: [connection], hostsOf: noHosts }).map(({ label }) => label),
  ).toEqual([city]);
  expect(suggestionsOf(typed, { connections: [connection], hostsOf: noHosts }).map(({ label }) => label)).toContain(
    city,
  );
});

test.each(['TÜRKİYE', 'turkiye', 'türkıye', 'ＴＲ'])('%s is Turkey', (text) => {
  expect([...countriesNamed(text)]).toEqual(['TR']);
});

describe('digits and signs of other scripts', () => {
  const https = connectionWith({ remotePort: 443, remoteAddress: '192.0.2.7', rttMs: 12.5, pid: 17 });
  const ipv6 = connectionWith({ family: 6, remoteAddress: '2001:db8::7', remotePort: 8443 });

  test.each([
    ...[
      'port:٤٤٣',
      'port:４４３',
      'port：443',
      'ｐｏｒｔ：４４３',
      'port:८०，443',
      'port:８０、４４３',
      'port:400–500',
      'port:≥443',
    ],
    ...[
      'address:１９２.0.2.7',
      'address:192。0。2。7',
      'address:192.0.2.٧',
      'address:192.0.2.0／24',
      'rtt:＜13ｍｓ',
      'pid:‏17‏',
    ],
    ...[
      '−port:80',
      '－port:80',
      '–chromium',
      '—chromium',
      '‑chromium',
      'port∶443',
      '４４３',
      'STATE:ＥＳＴＡＢＬＩＳＨＥＤ',
    ],
  ])('%s is read', (search) => {
    expect(parseQuery(search)).toEqual([
      expect.objectContaining({ kind: search.startsWith('４') || search.includes('chromium') ? 'word' : 'field' }),
    ]);
    expect(isFound(search, https)).toBe(true);
  });

  test.each(['−port:443', 'port:٨٠', 'address:１９２.0.2.8', 'rtt:＞13'])(
    '%s is read, and does not match',
    (search) => {
      expect([parseQuery(search)[0]?.kind, isFound(search, https)]).toEqual(['field', false]);
    },
  );

  test.each(['port:四四三', 'port:٤٤٣٬٠٠٠', 'port:₄₄₃x', 'address:Ⅷ', 'rtt:½'])('%s is named as wrong', (search) => {
    expect(parseQuery(search)).toEqual([expect.objectContaining({ kind: 'bad', problem: 'bad-value' })]);
  });

  test('an address in full-width digits is no field', () => {
    expect(parseQuery('２００１：ｄｂ８：：７')).toEqual([
      { kind: 'word', negated: false, text: '２００１：ｄｂ８：：７' },
    ]);
    expect([isFound('２００１：ｄｂ８：：７', ipv6), isFound('address:２００１：ｄｂ８：：／３２', ipv6)]).toEqual([
      true,
      true,
    ]);
  });
});
