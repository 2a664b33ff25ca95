import { expect, test } from 'vitest';
import { sampleConnections } from '../../../../extension/link/sample/sample-connections.ts';

/** RFC 5737, RFC 3849, RFC 1918, loopback. */
const madeUp = /^(192\.0\.2|198\.51\.100|203\.0\.113|192\.168\.1)\.\d+$|^2001:db8:|^127\.0\.0\.1$|^::1$/;
const sample = sampleConnections(2000, 1_000_000);

test('samples use documentation, private and loopback addresses only', () => {
  expect(sample.filter(({ remoteAddress }) => remoteAddress !== null && !madeUp.test(remoteAddress))).toEqual([]);
});

test('samples are the same every time, and have distinct ids', () => {
  expect(sampleConnections(2000, 1_000_000)).toEqual(sample);
  expect(new Set(sample.map(({ id }) => id)).size).toBe(2000);
});

test.each(['public', 'private', 'loopback', 'listening', 'incoming', 'udp'])(
  'samples include a connection that is %s',
  (kind) => {
    const kinds = new Set<string>(sample.flatMap(({ scope, direction, protocol }) => [scope, direction, protocol]));
    expect(kinds).toContain(kind);
  },
);

test('samples include a public address without a place, one with only a country, and a closed connection', () => {
  expect(sample.some(({ place, scope }) => scope === 'public' && place === null)).toBe(true);
  expect(sample.some(({ place }) => place?.precision === 'country')).toBe(true);
  expect(sample.some(({ closedAtMs }) => closedAtMs !== null)).toBe(true);
});
