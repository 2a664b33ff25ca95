import ipaddr from 'ipaddr.js';
import type { SentBy } from '../exit/evidence.ts';

/** What gathered a candidate: the background itself, which is a page in Firefox, or Chromium's offscreen document. */
export type Gatherer = 'background' | 'offscreen';

/**
 * Whether a STUN request was sent as the route of its family leads, judged by its base.
 *
 * Chromium sends from the address of every interface: only from the route's own source address that says something of
 * the route. Firefox sends as the route leads, and masks the base as 0.0.0.0 or `::`; masked by any other it tells
 * nothing.
 *
 * @param source the source address that the route of the family gives; null if there is none, or it is not known
 */
export function sentBy(base: string | null, gatherer: Gatherer, source: string | null): SentBy {
  const from = base === null ? null : canonical(base);
  if (from === null) return 'unknown';
  if (from === '0.0.0.0' || from === '::') return gatherer === 'background' ? 'route' : 'unknown';
  const routed = source === null ? null : canonical(source);
  if (routed === null) return 'unknown';
  return from === routed ? 'route' : 'other-address';
}

/**
 * One text for each address, and null for what is none (a browser may give a name in its place): an IPv4-mapped address
 * is IPv4, and a zone only names an interface (RFC 4007).
 */
function canonical(text: string): string | null {
  const [address = ''] = text.split('%');
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || (address.includes(':') && ipaddr.isValid(address));
  return isAddress ? ipaddr.process(address).toString() : null;
}
