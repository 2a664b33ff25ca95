/**
 * What VPN apps are known by on Linux: a row for each, easy to add to. Marks and tables are those in the routing rules
 * that everybody can list (ip-rule(8)); none of it is proof, since any program can use the same number or name.
 */
export type VpnApp = {
  app: string;
  /** Its interfaces; what leaves by them is encrypted. */
  interfaces?: RegExp;
  /** Interfaces that it makes to lead nowhere: routes to them hold traffic back. */
  sinks?: RegExp;
  marks?: readonly AppMark[];
  tables?: readonly number[];
  /** Whether its firewall, as installed, drops what would leave beside its tunnel while that is up. */
  drops: boolean;
};

/**
 * Packets with this mark are the app's own (and mostly those of programs that the user excluded), those of programs that
 * the user chose, or, where its firewall rules mark, all.
 */
export type AppMark = { value: number; marked: 'own' | 'chosen' | 'all' };

const own = (value: number): AppMark => ({ value, marked: 'own' });
const chosen = (value: number): AppMark => ({ value, marked: 'chosen' });

/**
 * From the projects' sources: mullvadvpn-app (talpid-routing, talpid-core/src/firewall/linux.rs), nordvpn-linux
 * (daemon/routes, firewall), python-proton-vpn-api-core (killswitch), pia-foss/desktop (daemon/src/linux), tailscale
 * (wgengine/router, linux: fwmark), sing-tun (tun_linux.go), netbird (client/internal/routemanager), outline-apps,
 * firezone (bin-shared), gnosis_vpn-client, wireguard-tools (wg-quick/linux.bash); from listings of real systems: Surfshark, WARP.
 */
export const vpnApps: readonly VpnApp[] = [
  {
    ...{ app: 'Mullvad VPN', interfaces: /^wg\d*-mullvad$/, drops: true },
    ...{ marks: [own(0x6d6f6c65)], tables: [0x6d6f6c65] },
  },
  { app: 'NordVPN', interfaces: /^(nordlynx|nordtun)$/, marks: [own(0xe1f1)], tables: [205], drops: true },
  { app: 'Proton VPN', interfaces: /^proton\d+$/, sinks: /^(pvpnksintrf|ipv6leakintrf)\d+$/, drops: false },
  {
    ...{ app: 'Surfshark', interfaces: /^surfshark_(wg|tun)$/, sinks: /^surfshark_ipv6$/, drops: false },
    ...{ marks: [own(0x493e0)], tables: [300_000] },
  },
  {
    ...{ app: 'Private Internet Access', interfaces: /^wgpia\d+$/, tables: [], drops: true },
    // Excluded, chosen, its own, and chosen programs while it is not connected.
    marks: [own(0x3211), chosen(0x3212), own(0x3213), chosen(0x3214)],
  },
  {
    ...{ app: 'Cloudflare WARP', interfaces: /^CloudflareWARP$/, drops: true },
    ...{ marks: [own(0x100cf)], tables: [65_743] },
  },
  { app: 'Tailscale', interfaces: /^tailscale\d+$/, marks: [own(0x80000)], tables: [52], drops: false },
  { app: 'NetBird', interfaces: /^wt\d+$/, marks: [own(0x1bd00)], tables: [0x1bd0], drops: false },
  { app: 'Firezone', interfaces: /^tun-firezone$/, marks: [own(0xfd002021)], tables: [0x2021fd00], drops: false },
  { app: 'Gnosis VPN', marks: [own(0xfeedcafe)], drops: false },
  { app: 'Outline', interfaces: /^outline-tun\d+$/, marks: [own(0x711e)], tables: [7113], drops: false },
  // Which of its packets it encrypts is for its own rules to say: no interface is listed.
  { app: 'sing-box', marks: [{ value: 0x2023, marked: 'all' }, own(0x2024)], tables: [2022], drops: false },
  { app: 'WireGuard', marks: [own(0xca6c)], tables: [51_820], drops: false },
  { app: 'ZeroTier', interfaces: /^zt[a-z0-9]{6,13}$/, drops: false },
  { app: 'SoftEther VPN', interfaces: /^vpn_\w+$/, drops: false },
  { app: 'Hamachi', interfaces: /^ham\d+$/, drops: false },
  { app: 'n2n', interfaces: /^(edge|n2n)\d+$/, drops: false },
  { app: 'Nebula', interfaces: /^nebula\d*$/, drops: false },
  { app: 'Cisco Secure Client', interfaces: /^cscotun\d+$/, drops: false },
  { app: 'GlobalProtect', interfaces: /^gpd\d+$/, drops: false },
];

/** The app that makes interfaces of this name; null where none is known to. */
export function appOfInterface(name: string): VpnApp | null {
  return vpnApps.find(({ interfaces }) => interfaces?.test(name) === true) ?? null;
}

/** The app that marks packets so, and what it marks; null where none is known to. */
export function appOfMark(value: number): (AppMark & Pick<VpnApp, 'app'>) | null {
  for (const { app, marks = [] } of vpnApps) {
    const mark = marks.find((one) => one.value === value);
    if (mark !== undefined) return { app, ...mark };
  }
  return null;
}
