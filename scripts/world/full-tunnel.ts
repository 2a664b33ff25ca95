/** The commands that make a tunnel of all public IPv4 traffic, as OpenVPN does, for changeNetwork. */
export const fullTunnel = `
  tuntap add dev tun0 mode tun
  addr add 10.8.0.2/24 dev tun0
  link set tun0 up
  route add 0.0.0.0/1 dev tun0
  route add 128.0.0.0/1 dev tun0`;

/** Commands that add this many host routes to public addresses outside of it, for changeNetworkAtOnce. */
export function hostRoutes(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `route add 45.${index >> 16}.${(index >> 8) & 255}.${index & 255} via 10.55.0.1`,
  );
}
