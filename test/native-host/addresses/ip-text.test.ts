import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { ipv4Text, ipv6Text, isMapped } from '../../../native-host/addresses/ip-text.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
/** Zero groups are what RFC 5952 is about, so half of the groups are zero. */
const ipv6Bytes = fc
  .array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .map((groups) => Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff])));

test('IPv4 text can be read back as the same bytes', () => {
  fc.assert(
    fc.property(bytes(4), (ip) => {
      expect(ipaddr.IPv4.parse(ipv4Text(ip, 0)).toByteArray()).toEqual([...ip]);
    }),
  );
});

test('IPv6 text is canonical', () => {
  fc.assert(
    fc.property(ipv6Bytes, (ip) => {
      const text = ipv6Text(ip, 0);
      expect(text).toBe(ipaddr.fromByteArray([...ip]).toString());
      expect(ipaddr.IPv6.parse(text).toByteArray()).toEqual([...ip]);
    }),
  );
});

// RFC 5952, sections 4.1 to 4.3
test.each([
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['0:0:0:0:0:0:0:1', '::1'],
  ['1:0:0:0:0:0:0:0', '1::'],
  ['2001:DB8::ABCD', '2001:db8::abcd'],
])('%s is %s', (address, canonical) => {
  expect(ipv6Text(Uint8Array.from(ipaddr.parse(address).toByteArray()), 0)).toBe(canonical);
});

test('an address may begin anywhere in the bytes', () => {
  expect(ipv4Text(Uint8Array.of(9, 9, 192, 0, 2, 1), 2)).toBe('192.0.2.1');
});

test.each([
  ['::ffff:192.0.2.1', true],
  ['::ffff:0:192.0.2.1', false],
  ['::c000:201', false],
  ['1::ffff:192.0.2.1', false],
])('%s is mapped: %s', (address, expected) => {
  expect(isMapped(Uint8Array.from(ipaddr.IPv6.parse(address).toByteArray()), 0)).toBe(expected);
});
