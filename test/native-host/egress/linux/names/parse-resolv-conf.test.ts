import { expect, test } from 'vitest';
import { parseResolvConf } from '../../../../../native-host/egress/linux/names/parse-resolv-conf.ts';

test('the addresses in order, a link-local one with its zone', () => {
  const text =
    '# by hand\nsearch example.org\nnameserver 192.0.2.53\n nameserver\t2001:db8::53\nnameserver fe80::1%eth0\noptions edns0\n';
  expect(parseResolvConf(text)).toEqual({
    servers: [
      { address: '192.0.2.53', zone: null },
      { address: '2001:db8::53', zone: null },
      { address: 'fe80::1', zone: 'eth0' },
    ],
    rotates: false,
  });
});

test.each([
  ...['', 'nameserver', 'nameserver name.example.org', '#nameserver 192.0.2.1', ';nameserver 192.0.2.1'],
  ...['nameserver 192.168.1.1.1', 'nameserver 256.1.1.1', 'nameserver dead', 'nameserver 1', 'nameserver :::'],
  ...['nameservers 192.0.2.1', 'options nameserver 192.0.2.1'],
])('%j names none', (text) => {
  expect(parseResolvConf(text).servers).toEqual([]);
});

test('lines may end as on Windows', () => {
  const { servers } = parseResolvConf('nameserver 192.0.2.53\r\nnameserver 192.0.2.54\r\n');
  expect(servers.map(({ address }) => address)).toEqual(['192.0.2.53', '192.0.2.54']);
});

test.each([
  ['options rotate', true],
  ['options edns0  rotate trust-ad', true],
  ['options edns0\noptions rotate\noptions ndots:1', true],
  ['options rotates', false],
  ['# options rotate', false],
])('%j: each server is asked in turn: %j', (text, rotates) => {
  expect(parseResolvConf(text).rotates).toBe(rotates);
});
