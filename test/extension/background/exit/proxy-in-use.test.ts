import { expect, test } from 'vitest';
import { parseProxyInfo } from '../../../../extension/background/exit/parse-proxy-info.ts';
import { proxyInUse } from '../../../../extension/background/exit/proxy-in-use.ts';

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
])('%j', (info, proxy) => {
  expect(parseProxyInfo(info, 7)).toEqual(proxy);
});

/** The proxy in use, fed with the proxies of responses, and its changes. */
function watched() {
  let changes = 0;
  const inUse = proxyInUse(() => changes++);
  const follow = (proxy: ReturnType<typeof parseProxyInfo>) => {
    inUse.seen(proxy);
    return inUse.now();
  };
  return { inUse, follow, changes: () => changes };
}

test('a proxy stays in use while some sites bypass it, and not when all do', () => {
  const { follow, changes } = watched();
  const proxy = parseProxyInfo(info, 7);
  expect(follow(null)).toBeNull();
  expect(follow(proxy)).toBe(proxy);
  for (let result = 0; result < 10; result++) expect(follow(null)).toBe(proxy);
  expect(follow(parseProxyInfo(info, 9))).toBe(proxy);
  for (let result = 0; result < 19; result++) expect(follow(null)).toBe(proxy);
  expect(changes()).toBe(1);
  expect(follow(null)).toBeNull();
  expect(changes()).toBe(2);
});

test('another proxy replaces it at once, and so does the same one when it starts or stops resolving names', () => {
  const { follow, changes } = watched();
  follow(parseProxyInfo(info, 7));
  expect(follow(parseProxyInfo({ ...info, port: 1080 }, 8))).toMatchObject({ port: 1080 });
  expect(follow(parseProxyInfo({ ...info, proxyDNS: false }, 9))).toMatchObject({ resolvesNames: false });
  expect(changes()).toBe(3);
});

test('is forgotten when no response shows it any more', () => {
  const { inUse, follow } = watched();
  follow(parseProxyInfo(info, 7));
  inUse.forget();
  expect(inUse.now()).toBeNull();
});
