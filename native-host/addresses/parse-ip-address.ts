import { ipv4Text, ipv6Text, isMapped } from './ip-text.ts';

export type IpAddress = { family: 4 | 6; address: string };

/**
 * An address as a system's own program prints it, in canonical text (RFC 5952): an IPv4-mapped one is IPv4, a zone
 * (`%en0`) is left out. Null for text that is not exactly one address.
 */
export function parseIpAddress(text: string): IpAddress | null {
  const ipv4 = ipv4Bytes(text);
  if (ipv4 !== null) return { family: 4, address: ipv4Text(ipv4, 0) };
  const ipv6 = ipv6Bytes(text.replace(/%.*$/s, ''));
  if (ipv6 === null) return null;
  if (isMapped(ipv6, 0)) return { family: 4, address: ipv4Text(ipv6, 12) };
  return { family: 6, address: ipv6Text(withoutEmbeddedZone(ipv6), 0) };
}

/**
 * The BSD kernels keep the zone of a link-local address (fe80::/10, and multicast of interface or link scope) in its
 * second 16 bits, which are zero on the wire (RFC 4291, section 2.5.6), and some programs print them so: fe80:4::1.
 *
 * @param bytes the 16 bytes of an IPv6 address
 * @returns the same bytes without it
 */
export function withoutEmbeddedZone(bytes: Uint8Array): Uint8Array {
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  const isLinkLocal = first === 0xfe && (second & 0xc0) === 0x80;
  const isLinkMulticast = first === 0xff && ((second & 0x0f) === 1 || (second & 0x0f) === 2);
  if (!isLinkLocal && !isLinkMulticast) return bytes;
  const clean = bytes.slice();
  clean.fill(0, 2, 4);
  return clean;
}

function ipv4Bytes(text: string): Uint8Array | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null;
  return Uint8Array.from(parts, Number);
}

function ipv6Bytes(text: string): Uint8Array | null {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return null;
  const [head, tail] = halves.map(groupsOf);
  if (head === undefined || head === null || tail === null) return null;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The 16-bit groups of one side of `::`; the last may be dotted (RFC 4291, section 2.2). Null for anything else. */
function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const dotted = ipv4Bytes(parts.at(-1) ?? '');
  const words = dotted === null ? parts : parts.slice(0, -1);
  if (!words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))) return null;
  const groups = words.map((word) => Number.parseInt(word, 16));
  if (dotted === null) return groups;
  const [a = 0, b = 0, c = 0, d = 0] = dotted;
  return [...groups, (a << 8) | b, (c << 8) | d];
}
