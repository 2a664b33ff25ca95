import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBestRoute } from '../../../../native-host/egress/windows/parse-best-route.ts';
import { parseSockaddr } from '../../../../native-host/egress/windows/parse-sockaddr.ts';
import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';
import { routeRow } from './route-row.ts';

test.each([
  ['192.0.2.1', '192.0.2.5'],
  ['fe80::1', '2001:db8::5'],
])('a route through %s', (gateway, sourceAddress) => {
  expect(parseBestRoute(routeRow(12, gateway), sockaddrOf(sourceAddress))).toEqual({
    interfaceIndex: 12,
    gateway,
    sourceAddress,
    prefix: gateway.includes(':') ? '::/0' : '0.0.0.0/0',
  });
});

test.each(['0.0.0.0', '::'])('a next hop of %s is a direct route', (unspecified) => {
  expect(parseBestRoute(routeRow(7, unspecified), sockaddrOf('192.0.2.5'))?.gateway).toBeNull();
});

test('a source of no family is not known', () => {
  expect(parseBestRoute(routeRow(7, '192.0.2.1'), new Uint8Array(28))?.sourceAddress).toBeNull();
});

test('any bytes are a route or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.uint8Array({ maxLength: 40 }), (row, source) => {
      expect(parseBestRoute(row, source) === null).toBe(row.length < 72);
    }),
  );
});

test.each(['192.0.2.5', '2001:db8::5', '::1'])('%s as a SOCKADDR_INET and back', (address) => {
  expect(parseSockaddr(sockaddrOf(address), 0)?.address).toBe(address);
});

test('an address that is cut off is none', () => {
  expect(parseSockaddr(sockaddrOf('192.0.2.5').subarray(0, 7), 0)).toBeNull();
  expect(parseSockaddr(sockaddrOf('2001:db8::5').subarray(0, 23), 0)).toBeNull();
  expect(parseSockaddr(sockaddrOf('192.0.2.5'), 27)).toBeNull();
});
