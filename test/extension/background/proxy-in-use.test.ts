import { expect, test } from 'vitest';
import { parseProxyInfo } from '../../../extension/background/parse-proxy-info.ts';
import { proxyInUse } from '../../../extension/background/proxy-in-use.ts';

const info = { type: 'socks', host: '127.0.0.1', port: 9050, proxyDNS: true, username: 'user', failoverTimeout: 5 };

test.each([
  [info, { type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: 7 }],
  [
    { ...info, proxyDNS: false },
    { type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: false, seenAtMs: 7 },
  ],
  [
    { ...info, type: 'http', proxyDNS: false },
    { type: 'http', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: 7 },
  ],
  [{ ...info, type: 'direct' }, null],
  [null, null],
  [undefined, null],
  ['socks', null],
  [{ ...info, port: -1 }, null],
])('%j', (told, proxy) => {
  expect(parseProxyInfo(told, 7)).toEqual(proxy);
});

test('a proxy stays in use while single sites pass it, and is given up when all do', () => {
  const follow = proxyInUse();
  const proxy = parseProxyInfo(info, 7);
  expect(follow(null)).toBeNull();
  expect(follow(proxy)).toBe(proxy);
  for (let answer = 0; answer < 10; answer++) expect(follow(null)).toBe(proxy);
  expect(follow(parseProxyInfo(info, 9))).toBe(proxy);
  for (let answer = 0; answer < 19; answer++) expect(follow(null)).toBe(proxy);
  expect(follow(null)).toBeNull();
});

test('another proxy takes its place at once, and so does one that is left to look up names, or no longer', () => {
  const follow = proxyInUse();
  follow(parseProxyInfo(info, 7));
  expect(follow(parseProxyInfo({ ...info, port: 1080 }, 8))).toMatchObject({ port: 1080 });
  expect(follow(parseProxyInfo({ ...info, proxyDNS: false }, 9))).toMatchObject({ resolvesNames: false });
});
