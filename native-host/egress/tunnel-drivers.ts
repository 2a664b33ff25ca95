/** Linux drivers that make nothing but tunnels, by their IFLA_INFO_KIND (rtnetlink(7)). */
export const tunnelDrivers: ReadonlySet<string> = new Set([
  ...['wireguard', 'tun', 'ovpn', 'xfrm', 'vti', 'vti6', 'gre', 'ip6gre', 'ipip', 'ip6tnl', 'sit'],
]);
