import { readPublicAddress, type ReadAddress } from './read-public-address.ts';

/** An address that a STUN server reported. */
export type Reflexive = {
  read: ReadAddress;
  /** The address that the request was sent from, as the browser writes it; null if it does not say. */
  base: string | null;
};

/**
 * The address in an ICE candidate that a STUN server reported, and its base: `candidate:1 1 UDP 1685987071 203.0.113.7
 * 46154 typ srflx raddr 10.8.0.2 rport 46154` (RFC 8839, section 5.1; `candidate-attribute`).
 *
 * @returns null for any other candidate: the computer's own addresses, or the names that browsers use in their place
 */
export function parseCandidate(candidate: string): Reflexive | null {
  const [, address, type, base = null] = form.exec(candidate) ?? [];
  if (address === undefined || type?.toLowerCase() !== 'srflx') return null;
  return { read: readPublicAddress(address, null), base };
}

/** foundation, component, transport, priority; address; port; type; related address, which is the base */
const form = /^candidate:\S+ \d+ \S+ \d+ (\S+) \d+ typ (\S+)(?: raddr (\S+))?/i;
