/**
 * Drivers that make nothing but tunnels, on Linux by their IFLA_INFO_KIND (rtnetlink(7)), and whether they encrypt; null
 * for `tun`, behind which any program may be. VTI sends nothing that no IPsec state takes (net/ipv4/ip_vti.c,
 * vti_xmit), and so do XFRM interfaces.
 */
export const tunnelDrivers: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...marked(true, 'wireguard amneziawg ovpn ovpn-dco ovpn-dco-v2 xfrm vti vti6'),
  ...marked(null, 'tun'),
  ...marked(false, 'gre ip6gre ipip ip6tnl sit'),
  ...marked(false, 'gif stf'), // of macOS
]);

function marked(encrypts: boolean | null, names: string): [string, boolean | null][] {
  return names.split(' ').map((name) => [name, encrypts]);
}
