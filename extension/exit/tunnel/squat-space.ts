/**
 * The block of /8 that an IPv4 address is in, by its number, if others use that block as if it were private; null if
 * not. Allocated to ministries of defence long ago, and reached by nobody: VPNs (Hamachi in 25.0.0.0/8, Radmin in
 * 26.0.0.0/8), local proxies and mobile operators assign its addresses to computers, and translate them before packets
 * reach the Internet.
 *
 * As this computer's own address, such an address does not show the exit; as the one that others see, it would.
 */
export function squatBlock(address: string): string | null {
  const first = address.slice(0, address.indexOf('.'));
  return squatBlocks.has(first) ? first : null;
}

/** iana.org/assignments/ipv4-address-space: of the US Department of Defense, and 25 of the UK's ministry. */
const squatBlocks: ReadonlySet<string> = new Set('6 7 11 21 22 25 26 28 29 30 33 55 214 215'.split(' '));
