/** Where the tunnels of the cases end, and where their lines are. */
const COUNTRIES = { tunnel: 'NL', line: 'DE' } as const;

/** Drivers whose interfaces lead to the tunnels' country; `ovpn` in all its versions. */
const TUNNELS = new Set(['wireguard', 'amneziawg', 'tun', 'xfrm', 'ppp', 'gre', 'ipip', 'sit', 'ip6tnl']);

/**
 * The country that a check service would see of one family.
 *
 * @param ways the interfaces that its packets were seen to leave by, see parse-truth.ts
 * @param drivers of the interfaces by name; none for hardware, `-` for what stands for hardware
 * @returns `none` where nothing leaves
 */
export function measuredExit(ways: readonly string[], drivers: ReadonlyMap<string, string>): string {
  const [way = '', ...others] = ways;
  if (others.length > 0) return COUNTRIES.line;
  const known = way.split('+').map((name) => drivers.get(name) ?? null);
  if (known[0] === 'dummy' || known.every((driver) => driver === null)) return 'none';
  const last = known.at(-1) ?? '';
  return TUNNELS.has(last) || last.startsWith('ovpn') ? COUNTRIES.tunnel : COUNTRIES.line;
}
