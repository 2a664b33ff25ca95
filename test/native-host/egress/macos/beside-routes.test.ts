import { expect, test } from 'vitest';
import { besideRoutes } from '../../../../native-host/egress/macos/beside-routes.ts';
import { macosDriver, macosInterfaceKind } from '../../../../native-host/egress/macos/macos-interface-kind.ts';
import { netstatRoutes } from './netstat-routes.ts';

const IFT = { en: 0x06, feth: 0x06, bridge: 0x06, utun: 0x01, ppp: 0x17, lo: 0x18, gif: 0x37 } as const;
const names = ['lo0', 'en0', 'en1', 'utun3', 'utun6', 'utun10', 'feth4312', 'bridge101', 'ppp0', 'gif0'] as const;
const indexes = Object.fromEntries(names.map((name, index) => [name, index + 1]));

const interfaces = names.map((name) => {
  const type = IFT[(/^[a-z]+/.exec(name)?.[0] ?? 'en') as keyof typeof IFT];
  const kind = macosInterfaceKind({ name, type, pointToPoint: type === 1 }, false);
  return { name, kind, driver: macosDriver({ name, type }), up: true, addresses: ['192.168.1.5'] };
});

/** What is said of IPv4 when the kernel's own look-up names this interface, with this table. */
function said(out: string, table: string) {
  const kind = interfaces.find(({ name }) => name === out)?.kind ?? 'other';
  const { ipv4, bypasses, tunnelEndpoints, reasons } = besideRoutes({
    table: netstatRoutes(table, indexes),
    links: names.map((name, index) => ({ name, index: index + 1 })),
    found: { ipv4: { interface: out, kind, sourceAddress: '192.168.1.5', gateway: null }, ipv6: null, interfaces },
    nameServers: [],
  });
  return {
    tunnel: ipv4?.tunnel,
    bypasses: bypasses.map((one) => `${one.prefix} ${one.interface}`),
    ends: tunnelEndpoints.map(({ address }) => address),
    reasons: reasons.map(({ code, interface: name, count }) => [code, name, count].filter((fact) => fact).join(' ')),
  };
}

/** As routing tables of `netstat -rn` in public reports; the repository and number of each are named. */
test.each<[source: string, out: string, table: string, expected: Partial<ReturnType<typeof said>>]>([
  [
    'sshuttle 864: WireGuard takes the default, that of Wi-Fi is scoped, and single destinations are cloned',
    'utun3',
    `default            link#18            UCSg            utun3
     default            172.20.10.1        UGScIg          en0
     8.8.8.8            link#18            UHW3Ig          utun3
     127                127.0.0.1          UCS             lo0
     169.254            link#11            UCS             en0`,
    { tunnel: 'yes', bypasses: [], reasons: [] },
  ],
  [
    'jenkins-infra/helpdesk 5209: a VPN for company networks alone; 10.9/24 and the like are no public prefixes',
    'en0',
    `default            192.168.68.1       UGScg           en0
     10.9/24            10.9.0.15          UGSc            utun6
     10.244/14          10.9.0.1           UGSc            utun6
     192.168.68         link#11            UCS             en0`,
    { tunnel: 'no', bypasses: [], reasons: [] },
  ],
  [
    "ZeroTierOne 1827: the default of a virtual machine's bridge is scoped",
    'en1',
    `default            192.168.82.1       UGScg           en1
     default            link#22            UCSIg           bridge101`,
    { tunnel: 'no', reasons: [] },
  ],
  [
    'WireGuard/wireguard-tools 8: half of the addresses by utun, the rest as before',
    'en0',
    `0/1                utun6              UScg            utun6
     default            192.168.1.1        UGScg           en0`,
    { tunnel: 'no', bypasses: ['0.0.0.0/0 en0'], reasons: ['destinations-elsewhere utun6 12'] },
  ],
  [
    'tailscale 5631: WARP takes blocks that leave out private networks alone',
    'utun10',
    `0/5                utun10             Uc              utun10
     8/7                utun10             Uc              utun10
     11/8               utun10             Uc              utun10
     12/6               utun10             Uc              utun10
     16/4               utun10             Uc              utun10
     32/3               utun10             Uc              utun10
     64/3               utun10             Uc              utun10
     96/3               utun10             Uc              utun10
     128/2              utun10             Uc              utun10
     192/9              utun10             Uc              utun10
     193/8              utun10             Uc              utun10
     194/7              utun10             Uc              utun10
     196/6              utun10             Uc              utun10
     200/5              utun10             Uc              utun10
     208/4              utun10             Uc              utun10
     default            192.168.1.1        UGScg           en0
     100.64/10          link#36            UCS             utun6`,
    { tunnel: 'yes', bypasses: [], reasons: [] },
  ],
  [
    'ZeroTierOne 2109: the default by feth may be a tunnel',
    'feth4312',
    `default            172.16.0.1         UGScg           feth4312
     default            192.168.1.1        UGScIg          en0`,
    { tunnel: 'perhaps', reasons: ['tap-may-be-bridge feth4312'] },
  ],
  [
    'openvpn(8), redirect-gateway def1: halves, and a host route to the server',
    'utun6',
    `0/1                10.8.0.1           UGScg           utun6
     128.0/1            10.8.0.1           UGSc            utun6
     default            192.168.1.1        UGScg           en0
     185.65.135.70/32   192.168.1.1        UGSc            en0
     192.168.1          link#11            UCS             en0`,
    { tunnel: 'yes', bypasses: [], ends: ['185.65.135.70'], reasons: [] },
  ],
  [
    'CVE-2024-3661: routes that a DHCP server adds (option 121) lead past it',
    'utun6',
    `default            link#18            UCSg            utun6
     default            192.168.1.1        UGScIg          en0
     64/2               192.168.1.1        UGSc            en0
     81.2.69/24         192.168.1.1        UGSc            en0`,
    { tunnel: 'yes', bypasses: ['64.0.0.0/2 en0', '81.2.69.0/24 en0'], reasons: ['destinations-elsewhere en0 6'] },
  ],
  [
    'gif(4): IPv4 in IPv6 does not encrypt',
    'gif0',
    'default            link#5             UCSg            gif0',
    { tunnel: 'no', reasons: ['not-encrypted gif0'] },
  ],
  [
    'pppd(8): PPP with a host route to the VPN server',
    'ppp0',
    `default            10.20.0.1          UGScg           ppp0
     default            192.168.1.1        UGScIg          en0
     185.65.135.70      192.168.1.1        UGHS            en0`,
    { tunnel: 'yes', ends: ['185.65.135.70'], reasons: [] },
  ],
  [
    'a table that contradicts the kernel is not understood, and tells nothing',
    'utun6',
    'default            192.168.1.1        UGScg           en0',
    { tunnel: 'yes', bypasses: [], reasons: [] },
  ],
])('%s', (_, out, table, expected) => {
  expect(said(out, table)).toMatchObject(expected);
});
