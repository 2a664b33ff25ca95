import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { popResponse } from '../../../../extension/exit/cdn/pop-response.ts';
import { popPlace } from '../../../../extension/exit/cdn/pop-places.ts';

const timeStamp = 1_800_000_000_000;

const resultOf = (...headers: [name: string, value: string][]) =>
  popResponse({ timeStamp, fromCache: false, responseHeaders: headers.map(([name, value]) => ({ name, value })) });

// In the format that the networks send; the ids are made up.
test.each([
  ['cf-ray', '230b030023ae2822-AMS', 'cloudflare', 'AMS', 'Amsterdam'],
  ['CF-RAY', '9ab9830f8f01234f-SJC', 'cloudflare', 'SJC', 'San Jose'],
  ['x-amz-cf-pop', 'FRA56-P3', 'cloudfront', 'FRA56-P3', 'Frankfurt am Main'],
  ['X-Amz-Cf-Pop', 'IAD89-C1', 'cloudfront', 'IAD89-C1', 'Ashburn'],
  ['x-served-by', 'cache-fra-eddf8230048-FRA', 'fastly', 'FRA', 'Frankfurt am Main'],
  ['x-served-by', 'cache-iad-kiad7000123-IAD, cache-lhr-egll1980030-LHR', 'fastly', 'LHR', 'London'],
  ['x-served-by', 'cache-bma1655-BMA', 'fastly', 'BMA', 'Stockholm'],
  ['x-vercel-id', 'fra1::iad1::kxbz4-1700000000000-0123456789ab', 'vercel', 'fra1', 'Frankfurt am Main'],
  ['x-vercel-id', 'cdg1::kxbz4-1700000000000-0123456789ab', 'vercel', 'cdg1', 'Paris'],
  ['x-vercel-id', 'bom1:bom1::iad1::kxbz4-1700000000000-0123456789ab', 'vercel', 'bom1', 'Mumbai'],
  ['fly-request-id', '01HC5V4QZ0N4W1M3K6S7T8R9P2-ams', 'fly', 'ams', 'Amsterdam'],
  ['server', 'BunnyCDN-DE1-1049', 'bunny', 'DE1', 'Frankfurt am Main'],
  ['Server', 'BunnyCDN-UK-755', 'bunny', 'UK', 'London'],
])('%s: %s was served by a site of %s', (name, value, network, code, city) => {
  const response = resultOf(['content-type', 'text/html'], [name, value]);
  expect(response).toEqual({ seenAtMs: timeStamp, network, code });
  expect(response && popPlace(response)?.city).toBe(city);
});

describe('forged and invalid values name no PoP', () => {
  test.each([
    ['cf-ray', ''],
    ['cf-ray', '-AMS'],
    ['cf-ray', 'AMS'],
    ['cf-ray', '230b030023ae2822'],
    ['cf-ray', '230b030023ae2822-ams'],
    ['cf-ray', '230b030023ae2822-AMSTERDAM'],
    ['cf-ray', '230b030023ae2822-ÄMS'],
    ['cf-ray', '230b030023ae2822-AMS\n230b030023ae2822-FRA'],
    ['cf-ray', '<script>alert(1)</script>-AMS'],
    ['x-amz-cf-pop', 'FRA'],
    ['x-amz-cf-pop', 'fra56-p3'],
    ['x-amz-cf-pop', 'FRANKFURT-P3'],
    ['x-served-by', 'cache-fra-eddf8230048-LHR'],
    ['x-served-by', 'web-03.example.net'],
    ['x-served-by', 'web-03, cache-fra-eddf8230048-FRA'],
    ['x-served-by', ', ,'],
    ['x-vercel-id', 'fra1'],
    ['x-vercel-id', 'fra::kxbz4'],
    ['x-vercel-id', 'Fra1::kxbz4'],
    ['fly-request-id', '01HC5V4QZ0N4W1M3K6S7T8R9P2'],
    ['fly-request-id', 'ams'],
    ['server', 'cloudflare'],
    ['server', 'BunnyCDN'],
    ['server', 'BunnyCDN-CA1-1049'],
    ['x-cache', 'Hit from cloudfront'],
    ['akamai-grn', '0.12345678.1700000000.abcdef'],
    ['server-timing', 'ak_p; desc="1700000000000_1_1_1_1_1_1";dur=1'],
    ['__proto__', '230b030023ae2822-AMS'],
  ])('%s: %s', (name, value) => {
    expect(resultOf([name, value])).toBeNull();
  });

  test('of a hundred thousand letters, before the limit of a test ends it', () => {
    for (const letter of ['a', 'A', '-', ':', ',', 'cache-', 'fra1:', 'é']) {
      for (const name of ['cf-ray', 'x-amz-cf-pop', 'x-served-by', 'x-vercel-id', 'fly-request-id', 'server']) {
        expect(resultOf([name, letter.repeat(100_000)])).toBeNull();
        expect(resultOf([name, letter.repeat(400)])).toBeNull();
      }
    }
  });

  test('and no value throws', () => {
    const record = fc.record({ name: fc.anything(), value: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything()), fc.array(record)), (responseHeaders) => {
        expect(popResponse({ timeStamp, fromCache: false, responseHeaders })).toBeNull();
      }),
    );
    const known = fc.constantFrom('cf-ray', 'x-amz-cf-pop', 'x-served-by', 'x-vercel-id', 'fly-request-id', 'server');
    fc.assert(
      fc.property(fc.array(fc.record({ name: known, value: fc.string() })), (responseHeaders) => {
        // By chance a value may be right: "aaa0:0" is one of Vercel's.
        expect(popResponse({ timeStamp, fromCache: false, responseHeaders })?.code ?? 'AAA').toMatch(/^[A-Z]{3}$/);
      }),
    );
  });
});

test('a cached response is ignored, since it shows an earlier time', () => {
  const responseHeaders = [{ name: 'cf-ray', value: '230b030023ae2822-AMS' }];
  expect(popResponse({ timeStamp, fromCache: true, responseHeaders })).toBeNull();
  expect(popResponse({ timeStamp, fromCache: false })).toBeNull();
});

describe('several headers', () => {
  test('of two networks do not show which of them served the user', () => {
    expect(resultOf(['cf-ray', '230b030023ae2822-AMS'], ['x-amz-cf-pop', 'FRA56-P3'])).toBeNull();
  });
  test('of one network that name two PoPs do not either', () => {
    expect(resultOf(['cf-ray', '230b030023ae2822-AMS'], ['cf-ray', '230b030023ae2822-FRA'])).toBeNull();
  });
  test('that agree name the PoP', () => {
    expect(resultOf(['cf-ray', '230b030023ae2822-AMS'], ['CF-Ray', '230b030023ae2822-AMS'])?.code).toBe('AMS');
  });
  test('that agree name it even with invalid values in between', () => {
    expect(resultOf(['x-served-by', 'web-03'], ['cf-ray', '230b030023ae2822-AMS'])?.code).toBe('AMS');
  });
});
