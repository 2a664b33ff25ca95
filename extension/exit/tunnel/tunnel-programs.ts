/**
 * Tunnel programs, by file name in lower case without `.exe`, from the projects' and providers' own documentation and
 * packages. To add one, add its name to the kind whose connections are like its own.
 *
 * - only-carries: all connections are tunnels.
 * - also-asks: others are to the provider or to a network's own servers (a list of servers, an account, relays, logs).
 * - relays: sends on what goes into its interface, some of it directly if its rules say so.
 */
const tunnelPrograms: ReadonlyMap<string, ProgramKind> = new Map([
  ...named(
    'only-carries',
    'openvpn openvpn3-service-client openconnect vpnc openfortivpn sstpc xl2tpd nm-openvpn-service',
    'wireguard-go boringtun boringtun-cli amneziawg-go wireguard',
    'charon charon-nm charon-cmd charon-systemd iked racoon pluto tincd nebula fastd',
    'ncsvc pulsesvc netextender svpn f5fpc snx vpnclient hummingbird',
  ),
  ...named(
    'also-asks',
    'tailscaled tailscale io.tailscale.ipn.macsys.network-extension netbird zerotier-one zerotier-one_x64',
    'mullvad-daemon nordvpnd nordvpn-service nordvpn surfsharkd surfshark surfshark.service',
    'protonvpn protonvpn-app protonvpnservice protonvpn.wireguardservice proton-vpn-daemon',
    'expressvpnd expressvpn-daemon expressvpn.systemservice pia-daemon pia-service ivpn-service mozillavpn',
    'windscribe windscribeservice windscribe-helper windscribe-openvpn amneziavpn amneziavpn-service',
    'warp-svc vpnagentd vpnagent csc_vpnagent pangps pangpd globalprotect zsatunnel forticlient fctservctl fortivpn',
    'eddie-cli-elevated eddie-cli hydra-service privadovpn vyprvpnservice hidemesvc bitmask-vpn riseup-vpn',
  ),
  ...named(
    'relays',
    'mihomo verge-mihomo verge-mihomo-alpha xray v2ray v2raya v2rayn sing-box tun2socks hev-socks5-tunnel',
    'flclash flclashcore hysteria tuic-client trojan trojan-go naive sslocal ss-local brook gost leaf dae',
    'nekobox_core nekoray_core throne throne_core hiddify hiddifycli hiddify-core karing karingservice',
    'adguardvpn-cli adguardvpn adguardvpnsvc psiphon-tunnel-core lantern outline_proxy_controller',
  ),
]);

/** `clash`, `clash-meta`, `clash-verge-service`, `ClashX Pro` and their like. */
const relayFamily = /^clash/;

export type ProgramKind = 'only-carries' | 'also-asks' | 'relays';

/**
 * Linux and some versions of macOS tell only so many bytes of a program's name where its file cannot be read
 * (TASK_COMM_LEN of linux/sched.h, MAXCOMLEN of XNU's sys/param.h).
 */
const COMM_LENGTH = 15;
const byCutName = new Map([...tunnelPrograms].map(([name, kind]) => [name.slice(0, COMM_LENGTH), kind]));

/** What kind of tunnel program has this name, as daemon-of gives it; null for none. */
export function tunnelProgramKind(name: string): ProgramKind | null {
  // The host ends a name that may be cut with `…`; earlier versions of it did not.
  const reported = name.replace(/…$/, '');
  return tunnelPrograms.get(reported) ?? byCutName.get(reported) ?? (relayFamily.test(reported) ? 'relays' : null);
}

function named(kind: ProgramKind, ...lines: string[]): [string, ProgramKind][] {
  return lines.flatMap((line) => line.split(' ')).map((name): [string, ProgramKind] => [name, kind]);
}
