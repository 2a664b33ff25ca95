import { expect, test } from 'vitest';
import { parseEcho } from '../../../extension/exit-check/parse-echo.ts';

const ipv6 = '2a00:1450:4001:810::200e';

test.each([
  ['a line', '81.2.69.142\n', '81.2.69.142'],
  ['spaces around it', '  81.2.69.142 \r\n', '81.2.69.142'],
  ['JSON as Mullvad writes it', '{"ip":"81.2.69.142","country":"Netherlands","mullvad_exit_ip":true}', '81.2.69.142'],
  ['JSON as ip-api.com writes it', '{"status":"success","query":"81.2.69.142"}', '81.2.69.142'],
  ['JSON with an address', '{"address": " 81.2.69.142 "}', '81.2.69.142'],
  ['an IPv4-mapped address', '::ffff:81.2.69.142', '81.2.69.142'],
])('IPv4: %s', (_, body, address) => {
  expect(parseEcho(body, 4)).toEqual({ kind: 'address', address, family: 4 });
});

test.each([
  ['a line', `${ipv6}\n`],
  ['in full and in capitals', '2A00:1450:4001:0810:0000:0000:0000:200E'],
  ['JSON', `{"ip":"${ipv6}"}`],
])('IPv6: %s', (_, body) => {
  expect(parseEcho(body, 6)).toEqual({ kind: 'address', address: ipv6, family: 6 });
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['<!doctype html><title>81.2.69.142</title>', 'no-address'],
  ['{"error":"rate limited"}', 'no-address'],
  ['{"ip":81}', 'no-address'],
  ['{"ip":', 'no-address'],
  ['["81.2.69.142"]', 'no-address'],
  ['null', 'no-address'],
  ['1', 'no-address'],
  ['0x51.2.69.142', 'no-address'],
  ['81.2.69', 'no-address'],
  ['81.2.69.142:443', 'no-address'],
  ['81.2.69.142, 81.2.69.143', 'no-address'],
  ['fe80::1%eth0', 'no-address'],
  ['10.0.0.1', 'not-public'],
  ['192.168.1.20', 'not-public'],
  ['100.64.3.4', 'not-public'],
  ['127.0.0.1', 'not-public'],
  ['169.254.1.1', 'not-public'],
  ['224.0.0.1', 'not-public'],
  ['203.0.113.9', 'not-public'],
  ['::ffff:10.0.0.1', 'not-public'],
])('%j is no answer: %s', (body, reason) => {
  expect(parseEcho(body, 4)).toEqual({ kind: 'failed', reason });
});

test.each(['::1', 'fe80::1', 'fd00::1', '2001:db8::1', 'ff02::1', '4000::1', '64:ff9b::1.2.3.4'])(
  '%s is not a public address',
  (address) => {
    expect(parseEcho(address, 6)).toEqual({ kind: 'failed', reason: 'not-public' });
  },
);

test('an address of the other family is rejected', () => {
  expect(parseEcho('81.2.69.142', 6)).toEqual({ kind: 'failed', reason: 'other-family' });
  expect(parseEcho(ipv6, 4)).toEqual({ kind: 'failed', reason: 'other-family' });
});
