import { expect, test } from 'vitest';
import { addressBytes } from '../../../../native-host/addresses/address-bytes.ts';
import { addressRange, isWithin } from '../../../../native-host/addresses/address-range.ts';
import { createWindowsEgress } from '../../../../native-host/egress/windows/read-windows-egress.ts';
import { parseSockaddr } from '../../../../native-host/egress/windows/parse-sockaddr.ts';
import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';
import { adaptersBytes, baseAddress, type AdapterFields } from './adapters-bytes.ts';
import { routeRow } from './route-row.ts';

const card: AdapterFields = {
  ...{ index: 5, name: 'Ethernet', description: 'Realtek PCIe GbE Family Controller' },
  ...{ addresses: ['192.168.1.5'], gateways: ['192.168.1.1'] },
};
const adapter = (description: string, type: number, address: string): AdapterFields => ({
  ...{ index: 9, name: 'VPN', description, type, addresses: [address] },
});
const zeroTier = adapter('ZeroTier Virtual Port', 6, '10.121.15.5');
const wintun = adapter('sing-tun Tunnel', 53, '172.19.0.1');
const warp = adapter('Cloudflare WARP Interface Tunnel', 53, '172.16.0.2');
const vpn = adapter('Office', 23, '10.20.0.5');
const pppoe = adapter('Broadband Connection', 23, '91.64.10.20');
const loopback: AdapterFields = {
  index: 1,
  name: 'Loopback',
  description: 'Software Loopback Interface 1',
  type: 24,
  addresses: ['127.0.0.1'],
};

/**
 * Windows' rule: the longest prefix, then the lowest metric. Lines as in `route print -4`: prefix, gateway (`-` for
 * on-link), index of the adapter, metric.
 */
function windowsWith(adapters: AdapterFields[], table: string) {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const world = { rows };
  const reader = createWindowsEgress({
    adaptersAddresses: () => ({ bytes: adaptersBytes(adapters), baseAddress }),
    bestRoute(destination) {
      const to = addressBytes(parseSockaddr(destination, 0)?.address ?? '');
      const [best] = world.rows
        .filter(([prefix = '0.0.0.0/0']) => isWithin(to, addressRange(prefix)))
        .sort(
          ([one = '', , , metric], [other = '', , , worse]) =>
            lengthOf(other) - lengthOf(one) || Number(metric) - Number(worse),
        );
      const none = { code: 1231, row: new Uint8Array(104), source: new Uint8Array(28) };
      if (best === undefined) return none;
      const [prefix = '', gateway = '-', index = '0'] = best;
      const source = adapters.find((one) => one.index === Number(index))?.addresses?.[0] ?? '0.0.0.0';
      const row = routeRow(Number(index), gateway === '-' ? '0.0.0.0' : gateway, prefix);
      return { code: 0, row, source: sockaddrOf(source) };
    },
    bestInterface: () => ({ code: 50, index: 0 }),
  });
  return { world, reader };
}
const lengthOf = (prefix: string): number => Number(prefix.split('/')[1]);

const HOME = '0.0.0.0/0 192.168.1.1 5 35';

/** Tables as in public reports and vendors' documents; each is named. */
test.each<[source: string, vpn: AdapterFields, table: string, expected: object]>([
  [
    'ZeroTierOne 2423, 633: a parked default with a high metric means nothing',
    zeroTier,
    `${HOME}
     0.0.0.0/0 25.255.255.254 9 10034`,
    { ipv4: { interface: 'Ethernet', tunnel: 'no' }, bypasses: [], reasons: [] },
  ],
  [
    'ZeroTierOne 719: two halves override the default route',
    zeroTier,
    `${HOME}
     0.0.0.0/0 25.255.255.254 9 10034
     0.0.0.0/1 10.121.15.1 9 35
     128.0.0.0/1 10.121.15.1 9 35`,
    { ipv4: { interface: 'VPN', kind: 'tunnel', tunnel: 'yes', encrypts: true }, bypasses: [], reasons: [] },
  ],
  [
    'sing-tun (tun_windows.go): Wintun with the lower metric; behind it may be any program',
    wintun,
    `${HOME}
     0.0.0.0/0 172.19.0.2 9 0`,
    { ipv4: { interface: 'VPN', kind: 'tunnel', tunnel: 'yes', encrypts: null }, reasons: [] },
  ],
  [
    'Cloudflare WARP, split tunnels: blocks that leave out some networks',
    warp,
    `${HOME}
     0.0.0.0/1 - 9 5
     128.0.0.0/2 - 9 5
     192.0.0.0/3 - 9 5
     64.0.0.0/3 192.168.1.1 5 5`,
    {
      ipv4: { interface: 'VPN', tunnel: 'yes', encrypts: true },
      bypasses: [{ prefix: '64.0.0.0/3', interface: 'Ethernet' }],
      reasons: [{ code: 'destinations-elsewhere', interface: 'Ethernet', tunnel: false, count: 3, of: 21 }],
    },
  ],
  [
    'wireguard-windows (netquirk.md): half of the addresses by the tunnel',
    adapter('WireGuard Tunnel', 53, '10.2.0.2'),
    `${HOME}
     0.0.0.0/1 - 9 5`,
    {
      ipv4: { interface: 'Ethernet', tunnel: 'no' },
      bypasses: [{ prefix: '0.0.0.0/0', interface: 'Ethernet' }],
      reasons: [{ code: 'destinations-elsewhere', interface: 'VPN', tunnel: true, count: 12 }],
    },
  ],
  [
    'Set-VpnConnection -SplitTunneling $false: a built-in VPN is PPP with a private address',
    vpn,
    `0.0.0.0/0 192.168.1.1 5 4260
     0.0.0.0/0 - 9 36`,
    { ipv4: { interface: 'VPN', kind: 'tunnel', tunnel: 'yes' }, reasons: [] },
  ],
  [
    'PPPoE beside a second line: PPP with a public address may be the line',
    pppoe,
    `0.0.0.0/0 192.168.1.1 5 4260
     0.0.0.0/0 - 9 36`,
    { ipv4: { interface: 'VPN', tunnel: 'perhaps' }, reasons: [{ code: 'ppp-may-be-uplink', interface: 'VPN' }] },
  ],
  [
    'a tunnel whose own address is of the link alone (RFC 3927)',
    adapter('WireGuard Tunnel', 53, '169.254.10.2'),
    `${HOME}
     0.0.0.0/0 - 9 5`,
    { ipv4: { interface: 'VPN', sourceAddress: '169.254.10.2', tunnel: 'yes' }, reasons: [] },
  ],
  [
    'a network card with a default route and only an address of the link alone',
    { ...adapter('Intel(R) Ethernet Connection', 6, '169.254.10.2'), name: 'Second' },
    `${HOME}
     0.0.0.0/0 169.254.0.1 9 5`,
    { ipv4: null, reasons: [{ code: 'only-link-local', family: 4, interface: 'Second' }] },
  ],
  [
    'a default route by the loopback',
    loopback,
    '0.0.0.0/0 - 1 1',
    { ipv4: null, reasons: [{ code: 'held-by-sink', family: 4, interface: 'Loopback' }] },
  ],
])('%s', (_, other, table, expected) => {
  expect(windowsWith([card, other], table).reader.read(0)).toMatchObject(expected);
});

test('a route for a part of the Internet alone is noticed within a minute of looks', () => {
  const { world, reader } = windowsWith([card, warp], `${HOME}\n0.0.0.0/1 - 9 5\n128.0.0.0/1 - 9 5`);
  reader.read(0);
  expect(Array.from({ length: 60 }, () => reader.hasChanged())).not.toContain(true);
  world.rows.push(['64.0.0.0/3', '192.168.1.1', '5', '5']);
  expect(Array.from({ length: 60 }, () => reader.hasChanged())).toContain(true);
});
