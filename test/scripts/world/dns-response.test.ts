import { expect, test } from 'vitest';
import { dnsResponse } from '../../../scripts/world/dns-response.ts';

/** A query for `a.b`: header, two labels, type, class. */
const query = (type: number, more = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from([0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, more.length > 0 ? 1 : 0]),
    Buffer.from([1, 0x61, 1, 0x62, 0, 0, type, 0, 1]),
    more,
  ]);
const addresses = ['192.0.2.7', '2001:db8::7'];

test('gives the address of the requested family', () => {
  const response = dnsResponse(query(1), addresses);
  expect(response.readUInt16BE(0)).toBe(0x1234);
  expect([response[3], response.readUInt16BE(6)]).toEqual([0x80, 1]);
  expect([...response.subarray(-4)]).toEqual([192, 0, 2, 7]);
  expect(dnsResponse(query(28), addresses).subarray(-16).toString('hex')).toBe('20010db8000000000000000000000007');
});

test('a known name has no other records, and an unknown one does not exist', () => {
  const other = dnsResponse(query(65), addresses);
  expect([other[3], other.readUInt16BE(6), other.length]).toEqual([0x80, 0, 21]);
  expect(dnsResponse(query(1), null)[3]).toBe(0x83);
});

test('repeats nothing of what follows the question', () => {
  const response = dnsResponse(query(1, Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0])), addresses);
  expect([response.readUInt16BE(10), response.length]).toEqual([0, 21 + 16]);
});
