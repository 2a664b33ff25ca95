/**
 * The name in a DNS query: after the 12-byte header come labels, each a length and that many bytes, until length 0
 * (RFC 1035, 4.1.2).
 */
export function dnsQuestion(query: Buffer): string {
  const labels: string[] = [];
  for (let at = 12, length = query[at]; length; at += length + 1, length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
  }
  return labels.join('.');
}
