import { expect, test } from 'vitest';
import { routeRequest } from '../../../../../native-host/egress/linux/kernel/route-request.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('a destination alone, with the table that answers', () => {
  expect(hex(routeRequest('198.51.100.7', {}, 'result'))).toBe('022000000000000000100000' + '08000100c6336407');
  expect(hex(routeRequest('2001:db8::1', {}, 'entry'))).toBe(
    '0a8000000000000000300000' + '1400010020010db8000000000000000000000001',
  );
});

test('a packet as `ip route get … from … oif … ipproto udp sport … dport 53` asks of it', () => {
  const packet = { sourceAddress: '192.0.2.7', boundIndex: 300, protocol: 17, localPort: 40_000, remotePort: 53 };
  expect(hex(routeRequest('198.51.100.7', packet, 'result'))).toBe(
    ['022020000000000000100000', '08000100c6336407', '08000200c0000207', '080004002c010000'].join('') +
      ['05001b0011000000', '06001c009c400000', '06001d0000350000'].join(''),
  );
});
