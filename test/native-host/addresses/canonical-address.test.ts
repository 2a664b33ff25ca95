import { expect, test } from 'vitest';
import { canonicalAddress } from '../../../native-host/addresses/canonical-address.ts';

test.each([
  '',
  ' ',
  '08.8.8.8',
  '8.8.8',
  '8.8.8.999',
  '8.8.8.8:443',
  ' 8.8.8.8',
  '8.8.8.8 ',
  '8.8.8.8\n',
  '[::1]',
  '8.8.8.8%eth0',
  '0x8.8.8.8',
  '134744072',
  ':::',
  '1::2::3',
  '12345::',
  'example.org',
])('%j is no address', (text) => {
  expect(canonicalAddress(text)).toBeNull();
});

/** RFC 5952, section 4: lower case, no leading zeros, the longest run of zeros (the first of equal ones) as `::`. */
test.each([
  ['8.8.8.8', '8.8.8.8', 4],
  ['2001:0db8::0001', '2001:db8::1', 6],
  ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1', 6],
  ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1', 6],
  ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1', 6],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1', 6],
  ['0:0:0:0:0:0:0:0', '::', 6],
  ['::FFFF:8.8.8.8', '8.8.8.8', 4],
  ['::ffff:808:808', '8.8.8.8', 4],
  ['::8.8.8.8', '::808:808', 6],
  ['fe80::1%eth0', 'fe80::1', 6],
  ['::ffff:8.8.8.8%1', '8.8.8.8', 4],
])('%s is %s', (text, canonical, family) => {
  expect(canonicalAddress(text)).toEqual({ address: canonical, family });
});
