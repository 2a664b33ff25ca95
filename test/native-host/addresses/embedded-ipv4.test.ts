import { expect, test } from 'vitest';
import { addressBytes } from '../../../native-host/addresses/address-bytes.ts';
import { embeddedIpv4 } from '../../../native-host/addresses/embedded-ipv4.ts';
import { ipAddressOf } from '../../../native-host/addresses/ip-address.ts';

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
  expect(embeddedIpv4(addressBytes(address))).toBe(inside);
});

test('only an IPv4-mapped address is mapped', () => {
  expect(ipAddressOf(addressBytes('::ffff:8.8.8.8'))).toEqual({ family: 4, address: '8.8.8.8' });
  expect(ipAddressOf(addressBytes('64:ff9b::8.8.8.8'))).toEqual({ family: 6, address: '64:ff9b::808:808' });
});
