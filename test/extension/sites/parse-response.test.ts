import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseResponse } from '../../../extension/sites/parse-response.ts';

/** As Chromium passes them to `onResponseStarted`. */
const details = {
  requestId: '17',
  url: 'https://www.example.org/a/page?q=secret#part',
  tabId: 5,
  type: 'script',
  fromCache: false,
  ip: '192.0.2.7',
  statusCode: 200,
  timeStamp: 1_795_539_780_000.25,
  initiator: 'https://www.example.com',
};

const response = { host: 'www.example.org', address: '192.0.2.7', port: 443, tabId: 5, atMs: 1_795_539_780_000.25 };

test('a response tells host name, address, port, tab and time, and nothing else of its URL', () => {
  expect(parseResponse(details)).toEqual(response);
});

describe('the port', () => {
  test.each([
    ['http://example.org/', 80],
    ['ws://example.org/', 80],
    ['wss://example.org/', 443],
    ['https://example.org:8443/', 8443],
    ['http://example.org:443/', 443],
  ])('of %s is %i', (url, port) => {
    expect(parseResponse({ ...details, url })?.port).toBe(port);
  });
});

test.each([
  ['2001:db8:0:0:0:0:0:7', '2001:db8::7'],
  ['2001:DB8::7', '2001:db8::7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
])('the address %s is that of the socket, %s', (ip, address) => {
  expect(parseResponse({ ...details, ip })?.address).toBe(address);
});

test.each([
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['https://WWW.Example.ORG./', 'www.example.org.'],
  ['https://[2001:db8::7]/', '2001:db8::7'],
  ['https://user:word@example.org/', 'example.org'],
])('the host of %s is %s', (url, host) => {
  expect(parseResponse({ ...details, url })?.host).toBe(host);
});

describe('nothing is known of', () => {
  test.each([
    ['a response from the cache', { fromCache: true }],
    ['one without an address', { ip: undefined }],
    ['one of Firefox without an address', { ip: null }],
    ['one through a proxy', { proxyInfo: { type: 'socks', host: '127.0.0.1', port: 1080 } }],
    ['a file', { url: 'file:///etc/hosts' }],
    ['another extension', { url: 'chrome-extension://abc/page.html' }],
    ['no URL', { url: 'https://' }],
    ['an address that is none', { ip: '192.0.2.700' }],
    [
      'a name longer than the DNS has',
      { url: `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}/` },
    ],
    ['a URL of 100 kB', { url: `https://example.org/${'x'.repeat(100_000)}` }],
    ['a tab that is none', { tabId: 'five' }],
    ['a time that is none', { timeStamp: Infinity }],
  ])('%s', (_, changed) => {
    expect(parseResponse({ ...details, ...changed })).toBeNull();
  });

  test.each([null, undefined, 7, 'x', []])('%j', (value) => {
    expect(parseResponse(value)).toBeNull();
  });
});

test('a response that Firefox says came directly counts', () => {
  expect(parseResponse({ ...details, proxyInfo: null })).toEqual(response);
  expect(parseResponse({ ...details, proxyInfo: { type: 'direct' } })).toEqual(response);
});

test('no details throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(details)), fc.anything()), (changed) => {
      parseResponse({ ...details, ...changed });
    }),
  );
});
