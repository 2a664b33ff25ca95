import { expect, test } from 'vitest';
import { parseResolvConf } from '../../../../native-host/egress/linux/parse-resolv-conf.ts';

test('the addresses in order, zones left out', () => {
  const text =
    '# by hand\nsearch example.org\nnameserver 192.0.2.53\n nameserver\t2001:db8::53\nnameserver fe80::1%eth0\noptions edns0\n';
  expect(parseResolvConf(text)).toEqual(['192.0.2.53', '2001:db8::53', 'fe80::1']);
});

test.each([
  ...['', 'nameserver', 'nameserver name.example.org', '#nameserver 192.0.2.1', ';nameserver 192.0.2.1'],
  ...['nameserver 192.168.1.1.1', 'nameserver 256.1.1.1', 'nameserver dead', 'nameserver 1', 'nameserver :::'],
])('%j names none', (text) => {
  expect(parseResolvConf(text)).toEqual([]);
});

test('lines may end as on Windows', () => {
  expect(parseResolvConf('nameserver 192.0.2.53\r\nnameserver 192.0.2.54\r\n')).toEqual(['192.0.2.53', '192.0.2.54']);
});
