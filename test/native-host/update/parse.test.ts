import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAccount } from '../../../native-host/update/account/parse-account.ts';
import { thisAndLastMonth } from '../../../native-host/update/months.ts';
import { networkFailure } from '../../../native-host/update/network-failure.ts';
import { parseChecksum } from '../../../native-host/update/parse-checksum.ts';
import { parseContentRange } from '../../../native-host/update/parse-content-range.ts';
import { dbIpAddress, maxmindAddress, services } from '../../../native-host/update/services.ts';
import { statusFailure } from '../../../native-host/update/status-failure.ts';

test.each([
  ['2026-11-30T23:59:59.999Z', ['2026-11', '2026-10']],
  ['2027-01-01T00:00:00.000Z', ['2027-01', '2026-12']],
  ['2028-03-31T12:00:00.000Z', ['2028-03', '2028-02']],
])('the months of %s', (now, months) => {
  expect(thisAndLastMonth(Date.parse(now))).toEqual(months);
});

test('every address is one of the two services, by https', () => {
  const addresses = [
    ...services['db-ip'].editions.map((edition) => dbIpAddress(edition, '2026-11')),
    ...services.maxmind.editions.flatMap((edition) =>
      (['tar.gz', 'tar.gz.sha256'] as const).map((suffix) => maxmindAddress(edition, suffix)),
    ),
  ];
  expect(addresses).toEqual([
    'https://download.db-ip.com/free/dbip-city-lite-2026-11.mmdb.gz',
    'https://download.db-ip.com/free/dbip-asn-lite-2026-11.mmdb.gz',
    'https://download.maxmind.com/geoip/databases/GeoLite2-City/download?suffix=tar.gz',
    'https://download.maxmind.com/geoip/databases/GeoLite2-City/download?suffix=tar.gz.sha256',
    'https://download.maxmind.com/geoip/databases/GeoLite2-ASN/download?suffix=tar.gz',
    'https://download.maxmind.com/geoip/databases/GeoLite2-ASN/download?suffix=tar.gz.sha256',
  ]);
});

const sum = 'A1'.repeat(32);
test('the sum and date of an archive', () => {
  expect(parseChecksum(`${sum}  GeoLite2-City_20261124.tar.gz\n`)).toEqual({
    sum: sum.toLowerCase(),
    date: '20261124',
  });
  expect(parseChecksum(`${sum} *GeoLite2-ASN_20261124.tar.gz`)?.date).toBe('20261124');
});

test.each([
  '',
  sum,
  `${sum}  GeoLite2-City.tar.gz`,
  `${sum}  ../GeoLite2-City_20261124.tar.gz`,
  `${sum.slice(1)}  GeoLite2-City_20261124.tar.gz`,
  '<!doctype html>',
])('%j is no sum', (text) => {
  expect(parseChecksum(text)).toBeNull();
});

test.each([
  ['bytes 200-1023/146515', { start: 200, total: 146_515 }],
  ['bytes 200-1023/*', { start: 200, total: null }],
  ['bytes */146515', { start: null, total: 146_515 }],
  ['bytes 200-/1000', null],
  ['items 1-2/3', null],
  [undefined, null],
])('the range %j', (text, range) => {
  expect(parseContentRange(text)).toEqual(range);
});

test('no text makes the parsers throw, or be of another shape', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      parseChecksum(one);
      parseContentRange(one);
      const account = parseAccount(one, other);
      expect(typeof account === 'string' || /^\w+$/.test(account.licenceKey)).toBe(true);
    }),
  );
});

test.each([
  ['120', 120],
  ['Sun, 29 Nov 2026 09:02:00 GMT', 120],
  ['Sun, 29 Nov 2026 08:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
])('Retry-After %s', (text, seconds) => {
  const now = Date.parse('2026-11-29T09:00:00Z');
  expect(statusFailure(429, { 'retry-after': text }, 'a.example', now)).toMatchObject({
    code: 'too-many-requests',
    facts: { host: 'a.example', status: 429, retryAfterSeconds: seconds },
  });
});

test.each([
  ['ENOTFOUND', 'name-unresolved'],
  ['EAI_AGAIN', 'name-unresolved'],
  ['ECONNREFUSED', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['EPROTO', 'tls-failed'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
])('%s is %s', (code, failure) => {
  const error = Object.assign(new Error('of Node'), { code });
  expect(networkFailure(error, 'a.example', false)).toMatchObject({ code: failure, facts: { error: code } });
});

test('an error that is none of the network stays what it is', () => {
  const error = new TypeError('a fault of ours');
  expect(networkFailure(error, 'a.example', false)).toBe(error);
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(networkFailure(full, 'a.example', true)).toBe(full);
});
