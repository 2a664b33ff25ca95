import ipaddr from 'ipaddr.js';

/**
 * The response to a DNS query for one name (RFC 1035, 4.1): the addresses of the requested family, none for any other
 * type of record. NXDOMAIN where the name does not exist.
 *
 * @param addresses those of the name; null if there is no such name
 */
export function dnsResponse(query: Buffer, addresses: readonly string[] | null): Buffer {
  const questionEnd = endOfName(query) + 4; // then type and class, two bytes each
  const type = query.readUInt16BE(questionEnd - 4);
  const found = (addresses ?? []).map((text) => ipaddr.parse(text)).filter((each) => each.kind() === kinds[type]);
  const head = Buffer.from(query.subarray(0, questionEnd));
  head[2] = (head[2] ?? 0) | 0x80; // QR: this is a response
  head[3] = addresses === null ? 0x83 : 0x80; // RA, RCODE 3: no such name
  head.writeUInt16BE(found.length, 6);
  head.fill(0, 8, headerBytes); // neither authorities nor additional records: a query's EDNS record is not repeated
  return Buffer.concat([head, ...found.map((address) => record(type, Buffer.from(address.toByteArray())))]);
}

function endOfName(query: Buffer): number {
  let at = headerBytes;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) at += length + 1;
  return at + 1;
}

/** A pointer to the name in the question (4.1.4), type, class IN, a minute to live, and the address. */
function record(type: number, address: Buffer): Buffer {
  const fields = Buffer.from([0xc0, headerBytes, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length]);
  return Buffer.concat([fields, address]);
}

const headerBytes = 12;
/** A and AAAA (RFC 3596). */
const kinds: Readonly<Record<number, 'ipv4' | 'ipv6'>> = { 1: 'ipv4', 28: 'ipv6' };
