import ipaddr from 'ipaddr.js';

/** Parses the canonical text of an address (RFC 5952) with ipaddr.js; null if the text is not an address. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  try {
    return text.includes(':') ? ipaddr.IPv6.parse(text) : ipaddr.IPv4.parse(text);
  } catch {
    return null;
  }
}
