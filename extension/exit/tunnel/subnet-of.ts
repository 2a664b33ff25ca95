import ipaddr from 'ipaddr.js';
import { parseAddress } from '../../connection/parse-address.ts';

/** The /64 that an IPv6 address is in, as text that all of its addresses share; any other address as it is. */
export function subnetOf(text: string): string {
  const address = text.includes(':') ? parseAddress(text) : null;
  return address instanceof ipaddr.IPv6 ? `${address.parts.slice(0, 4).join(' ')} /64` : text;
}
