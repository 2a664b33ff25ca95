import { expect, test } from 'vitest';
import { embeddedIpv4, mappedIpv4 } from '../../../native-host/addresses/embedded-ipv4.ts';
import { ipv6Words } from '../../../native-host/addresses/ipv6-words.ts';

test.each([
  ['::ffff:192.0.2.33', '192.0.2.33'],
  ['64:ff9b::192.0.2.33', '192.0.2.33'],
  ['2002:c000:221:1::9', '192.0.2.33'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '192.0.2.45'],
  ['::192.0.2.33', null],
  ['64:ff9b:0:0:0:1:c000:221', null],
  ['64:ff9b:1::c000:221', null],
  ['2001:1::c000:221', null],
  ['2003:c000:221::', null],
])('%s contains %s', (address, inside) => {
  expect(embeddedIpv4(ipv6Words(address))).toBe(inside);
});

test('only an IPv4-mapped address is mapped', () => {
  expect(mappedIpv4(ipv6Words('::ffff:8.8.8.8'))).toBe('8.8.8.8');
  expect(mappedIpv4(ipv6Words('64:ff9b::8.8.8.8'))).toBeNull();
});
