import { expect, test } from 'vitest';
import { broadcastOf } from '../../../native-host/addresses/broadcast-of.ts';

test.each([
  ['192.168.0.7/24', '192.168.0.255'],
  ['10.55.0.2/16', '10.55.255.255'],
  ['203.0.113.9/29', '203.0.113.15'],
  ['203.0.113.9/30', '203.0.113.11'],
  ['203.0.113.9/31', null],
  ['203.0.113.9/32', null],
  ['2001:db8::7/64', null],
  ['192.168.0.7', null],
  ['', null],
])('of %s is %s', (cidr, broadcast) => {
  expect(broadcastOf(cidr)).toBe(broadcast);
});
