import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIpAddress } from '../../../native-host/addresses/parse-ip-address.ts';

test.each([
  ['192.0.2.1', 4, '192.0.2.1'],
  ['2001:DB8:0:0:0:0:0:1', 6, '2001:db8::1'],
  ['::', 6, '::'],
  ['::ffff:192.0.2.1', 4, '192.0.2.1'],
  ['::8.8.8.8', 6, '::808:808'],
  ['fe80::1%en0', 6, 'fe80::1'],
  ['fe80:4::1', 6, 'fe80::1'],
  ['ff02:4::fb', 6, 'ff02::fb'],
  ['2001:4::1', 6, '2001:4::1'],
])('%s is an address of IPv%i: %s', (text, family, address) => {
  expect(parseIpAddress(text)).toEqual({ family, address });
});

test.each([
  ...['', 'en0', '1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.4:80', '1:2:3', '1::2::3'],
  ...[':1:2:3:4:5:6:7', '12345::', '::1.2.3.4.5', '[::1]', 'x::1%en0'],
])('%j is no address', (text) => {
  expect(parseIpAddress(text)).toBeNull();
});

test('texts are addresses exactly when Node accepts them', () => {
  const likely = fc.string({ unit: fc.constantFrom(...'0123456789af:.%'.split('')), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(likely, fc.ipV4(), fc.ipV6(), fc.string()), (text) => {
      const plain = text.includes(':') ? text.replace(/%.*$/s, '') : text;
      expect(parseIpAddress(text) !== null).toBe(isIP(plain) !== 0);
    }),
    { numRuns: 2000 },
  );
});
