import ipaddr from 'ipaddr.js';

/** An address in canonical text (RFC 5952), as ipaddr.js has it; null for text that is none. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  try {
    return text.includes(':') ? ipaddr.IPv6.parse(text) : ipaddr.IPv4.parse(text);
  } catch {
    return null;
  }
}
