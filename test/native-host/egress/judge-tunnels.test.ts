import { expect, test } from 'vitest';
import { judgeTunnels } from '../../../native-host/egress/judge-tunnels.ts';
import type { FoundRoute } from '../../../native-host/egress/found-routes.ts';
import type { WholeInterface } from '../../../native-host/egress/whole-egress.ts';
import type { EgressReasonCode } from '../../../native-host/protocol.ts';

const one = (
  name: string,
  kind: WholeInterface['kind'],
  driver: string | null,
  ...addresses: string[]
): WholeInterface => ({
  ...{ name, kind, driver, up: true, addresses },
});
const routeBy = ({ name, kind, addresses: [sourceAddress = ''] }: WholeInterface): FoundRoute => ({
  ...{ interface: name, kind, sourceAddress, gateway: null },
});

const lo = one('lo', 'loopback', null, '127.0.0.1', '::1');
const wlan0 = one('wlan0', 'wifi', null, '192.168.1.7', 'fd00::7');
const wg0 = one('wg0', 'tunnel', 'wireguard', '10.2.0.2', 'fd00:2::2');
const tun0 = one('tun0', 'tunnel', 'tun', '10.8.0.2');
const utun4 = one('utun4', 'tunnel', null, '10.8.0.2');
const cable = one('eth0', 'ethernet', null, 'fe80::7');
const lan = one('eth0', 'ethernet', null, '192.168.1.7', 'fe80::7');
const selfAssigned = one('eth0', 'ethernet', null, '169.254.7.7');
const down = { ...lan, up: false };
const ppp0 = one('ppp0', 'tunnel', 'ppp', '192.0.2.7');
const tap0 = one('tap0', 'virtual', 'tun', '10.8.0.2');
const veth = one('veth0', 'virtual', 'veth', '10.8.0.2');

test.each<[what: string, out: WholeInterface, others: WholeInterface[], encrypts: boolean | null]>([
  ['WireGuard', wg0, [lo, wlan0], true],
  ['WireGuard alone in a network namespace', wg0, [], true],
  ['OpenVPN', tun0, [lo, wlan0], null],
  ['OpenVPN beside another tunnel', tun0, [lo, wlan0, wg0], null],
  ['what a system names no driver of', utun4, [lo, wlan0], null],
  ['what a system names no driver of, carried by another tunnel', utun4, [lo, wg0], null],
])('%s is a tunnel', (_, out, others, encrypts) => {
  const { ipv4, ipv6, reasons } = judgeTunnels({ ipv4: routeBy(out), ipv6: null, interfaces: [...others, out] });
  expect([ipv4, ipv6, reasons]).toEqual([{ ...routeBy(out), tunnel: 'yes', encrypts }, null, []]);
});

test.each<[what: string, out: WholeInterface, others: WholeInterface[]]>([
  ['Wi-Fi', wlan0, [lo]],
  ['Wi-Fi beside a tunnel that is up and not used', wlan0, [lo, wg0]],
  ['a virtual interface', veth, [lo, wlan0]],
  ['an uplink by PPP, which nothing carries', ppp0, [lo, cable]],
  ['one beside a network that never got an address', ppp0, [lo, selfAssigned]],
  ['one beside a network that is down', ppp0, [lo, down]],
  ['a tap device that nothing carries', tap0, []],
  ['what a system names no driver of, and nothing carries', utun4, [lo, cable]],
])('%s is none', (_, out, others) => {
  const judged = judgeTunnels({ ipv4: routeBy(out), ipv6: null, interfaces: [...others, out] });
  expect([judged.ipv4?.tunnel, judged.reasons]).toEqual(['no', []]);
});

test.each<[what: string, out: WholeInterface, others: WholeInterface[], code: EgressReasonCode]>([
  ['PPP', ppp0, [lo, lan], 'ppp-may-be-uplink'],
  ['a tap device', tap0, [lo, wlan0], 'tap-may-be-bridge'],
])('%s beside another network may be one, and is where a route to its far end shows it', (_, out, others, code) => {
  const found = { ipv4: routeBy(out), ipv6: null, interfaces: [...others, out] };
  const hidden = judgeTunnels(found);
  expect([hidden.ipv4?.tunnel, hidden.reasons]).toEqual(['perhaps', [{ code, interface: out.name }]]);
  const carried = judgeTunnels(found, { isEndpointShown: () => true });
  expect([carried.ipv4?.tunnel, carried.reasons]).toEqual(['yes', []]);
});

test('each family is judged by its own interface, and a reason that both have is told once', () => {
  const interfaces = [lo, wlan0, wg0, tap0];
  const mixed = judgeTunnels({ ipv4: routeBy(wg0), ipv6: routeBy(wlan0), interfaces });
  expect([mixed.ipv4?.tunnel, mixed.ipv6?.tunnel]).toEqual(['yes', 'no']);
  const both = judgeTunnels({ ipv4: routeBy(tap0), ipv6: routeBy(tap0), interfaces });
  expect(both).toMatchObject({ ipv4: { tunnel: 'perhaps' }, ipv6: { tunnel: 'perhaps' } });
  expect(both.reasons).toHaveLength(1);
});
