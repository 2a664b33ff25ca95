import { expect, test } from 'vitest';
import { upLink, reclassifyPppUplinks } from '../../../native-host/egress/ppp-uplinks.ts';
import type { WholeInterface } from '../../../native-host/egress/whole-egress.ts';

const one = (
  name: string,
  kind: WholeInterface['kind'],
  driver: string | null,
  ...addresses: string[]
): WholeInterface => ({
  ...{ name, kind, driver, up: true, addresses },
});
const lo = one('lo', 'loopback', null, '127.0.0.1');
const cable = one('eth0', 'ethernet', null, 'fe80::1');
const lan = one('eth0', 'ethernet', null, '192.0.2.7', 'fe80::1');
const ppp0 = one('ppp0', 'tunnel', 'ppp', '198.51.100.7');
const ppp1 = one('ppp1', 'tunnel', 'ppp', '10.8.0.2');
const tun0 = one('tun0', 'tunnel', 'tun', '10.8.0.2');

test.each<[what: string, out: WholeInterface, interfaces: WholeInterface[], lines: string]>([
  ['the line, alone', ppp0, [lo, ppp0], 'ppp0'],
  ['the line, over a cable without an address of its own', ppp0, [lo, cable, ppp0], 'ppp0'],
  ['the line, which carries a tunnel', tun0, [lo, cable, ppp0, tun0], 'ppp0'],
  ['the line, which carries a tunnel that is made by PPP as well', ppp1, [lo, cable, ppp0, ppp1], 'ppp0'],
  ['a tunnel, where a local network may carry it', ppp0, [lo, lan, ppp0], ''],
  ['a tunnel that is not used, likewise', lan, [lo, lan, ppp0], ''],
  ['not there', tun0, [lo, lan, tun0], ''],
])('PPP is %s', (_, out, interfaces, lines) => {
  const route = { interface: out.name, kind: out.kind, sourceAddress: out.addresses[0] ?? '', gateway: null };
  const found = reclassifyPppUplinks({ ipv4: route, ipv6: null, interfaces }, interfaces.map(upLink));
  expect(found.interfaces.filter(({ kind }) => kind === 'other').map(({ name }) => name)).toEqual(
    lines === '' ? [] : [lines],
  );
  expect(found.ipv4?.kind).toBe(out.name === lines ? 'other' : out.kind);
  expect(found.ipv6).toBeNull();
});
