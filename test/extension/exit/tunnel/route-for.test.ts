import { expect, test } from 'vitest';
import { routeKey } from '../../../../extension/exit/tunnel/route-for.ts';
import { egressWith, wifi6, wireguard } from '../evidence.ts';

test('a route is different where it leads elsewhere, not where it is judged again', () => {
  const key = routeKey(egressWith());
  expect(routeKey(egressWith({ ipv4: { ...wireguard, tunnel: 'perhaps' }, takenAtMs: 0 }))).toBe(key);
  expect(routeKey(egressWith({ ipv4: { ...wireguard, encrypts: null } }))).toBe(key);
  expect(routeKey(egressWith({ ipv4: { ...wireguard, interface: 'wg1' } }))).not.toBe(key);
  expect(routeKey(egressWith({ ipv6: wifi6 }))).not.toBe(key);
  expect(routeKey(egressWith({ tunnelEndpoints: [{ address: '198.51.100.9', interface: 'eth0' }] }))).not.toBe(key);
  expect(routeKey(egressWith({ ipsec: true }))).not.toBe(key);
});
