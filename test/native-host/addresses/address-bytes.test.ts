import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { addressBytes } from '../../../native-host/addresses/address-bytes.ts';

test('the bytes of any address are what ipaddr.js makes of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      // Its one fault: ::8.8.8.8 is IPv4-mapped to it.
      fc.pre(!/^::\d+\.\d+\.\d+\.\d+$/.test(text));
      expect([...addressBytes(text)]).toEqual(ipaddr.parse(text).toByteArray());
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['::8.8.8.8', [...Array<number>(12).fill(0), 8, 8, 8, 8]],
  ['::', Array<number>(16).fill(0)],
  ['1::', [0, 1, ...Array<number>(14).fill(0)]],
])('%s', (text, bytes) => {
  expect([...addressBytes(text)]).toEqual(bytes);
});
