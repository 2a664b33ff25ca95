import { readPublicAddress, type ReadAddress } from './read-public-address.ts';

/**
 * The address in an ICE candidate that a STUN server reported: `candidate:1 1 UDP 1685987071 203.0.113.7 46154 typ
 * srflx raddr 0.0.0.0 rport 0` (RFC 8839, section 5.1; `candidate-attribute`).
 *
 * @returns null for any other candidate: the computer's own addresses, or the names that browsers use in their place
 */
export function parseCandidate(candidate: string): ReadAddress | null {
  const [, address, type] = form.exec(candidate) ?? [];
  return address === undefined || type?.toLowerCase() !== 'srflx' ? null : readPublicAddress(address, null);
}

/** foundation, component, transport, priority; address; port; type */
const form = /^candidate:\S+ \d+ \S+ \d+ (\S+) \d+ typ (\S+)/i;
