import ipaddr from 'ipaddr.js';
import { plainNumber } from '../text/plain-signs.ts';

/**
 * Parses `192.0.2.7`, `2001:db8::/32` or the beginning of an address (`192.168.`) to a test of an address in canonical
 * text (RFC 5952); null if it is none of these.
 */
export function readAddress(value: string): ((address: string) => boolean) | null {
  const typed = plainNumber(value).toLowerCase();
  if (ipaddr.isValidCIDR(typed)) return inside(ipaddr.parseCIDR(typed));
  if (isWholeAddress(typed)) {
    const canonical = ipaddr.process(typed).toString();
    return (address) => address === canonical || address === typed;
  }
  return /^[0-9a-f]{0,4}[.:][0-9a-f.:]*$|^\d{1,3}$/.test(typed) ? (address) => address.startsWith(typed) : null;
}

/** `isValid` alone accepts the short forms of inet_aton, in which `10` is an address. */
const isWholeAddress = (text: string) => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

function inside([block, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): (address: string) => boolean {
  // The same addresses recur at every poll, so each is parsed once.
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = matches(text, block, bits)));
    return is;
  };
}

function matches(text: string, block: ipaddr.IPv4 | ipaddr.IPv6, bits: number): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return address.kind() === block.kind() && address.match(block, bits);
}
