/**
 * Tunnel programs, by file name in lower case without `.exe`: those whose connections are all tunnels, and those that
 * also contact their provider for other purposes. From the projects' and providers' own documentation and packages.
 */
export const tunnelPrograms: ReadonlyMap<string, ProgramKind> = new Map([
  ...named(
    'only-carries',
    'openvpn openvpn3-service-client openconnect vpnc openfortivpn sstpc xl2tpd wireguard-go boringtun boringtun-cli',
    'charon charon-nm charon-systemd iked racoon pluto tincd nebula',
  ),
  ...named(
    'also-asks',
    'tailscaled netbird zerotier-one mullvad-daemon nordvpnd nordvpn-service expressvpnd expressvpn-daemon',
    'protonvpnservice protonvpn.wireguardservice surfsharkd surfshark.service pia-daemon pia-service ivpn-service',
    'windscribeservice windscribe-helper warp-svc vpnagentd vpnagent pangps zsatunnel hummingbird sing-box',
  ),
]);

type ProgramKind = 'only-carries' | 'also-asks';

function named(kind: ProgramKind, ...lines: string[]): [string, ProgramKind][] {
  return lines.flatMap((line) => line.split(' ')).map((name): [string, ProgramKind] => [name, kind]);
}
