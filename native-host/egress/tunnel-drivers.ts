/** Linux's names (IFLA_INFO_KIND of rtnetlink(7)) of the drivers that make nothing but tunnels. */
export const tunnelDrivers: ReadonlySet<string> = new Set([
  ...['wireguard', 'tun', 'ovpn', 'xfrm', 'vti', 'vti6', 'gre', 'ip6gre', 'ipip', 'ip6tnl', 'sit'],
]);
