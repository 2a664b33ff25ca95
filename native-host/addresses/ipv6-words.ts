/**
 * The eight 16-bit words of IPv6 text that `net.isIPv6` accepts, without a zone. Not left to ipaddr.js, whose parser
 * reads the old IPv4-compatible form (::8.8.8.8) as the IPv4-mapped one.
 */
export function ipv6Words(text: string): number[] {
  const [left = '', right] = text.split('::');
  const head = words(left);
  if (right === undefined) return head;
  const tail = words(right);
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function words(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => (part.includes('.') ? dottedWords(part) : [Number.parseInt(part, 16)]));
}

function dottedWords(text: string): [number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  return [(a << 8) | b, (c << 8) | d];
}
