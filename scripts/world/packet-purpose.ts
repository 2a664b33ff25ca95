import ipaddr from 'ipaddr.js';
import { dnsQuestion } from './dns-question.ts';

/**
 * What a packet is for, as text: protocol and destination, or the queried name. Two packets for the same purpose have
 * the same text, whenever they were sent and from whichever port.
 *
 *     tcp 203.0.113.77:443 · udp [2001:db8::1]:3478 · dns leak.example · icmpv6 143 to ff02::16 · arp 10.55.0.1
 *
 * @param frame an Ethernet frame: 6 bytes destination, 6 bytes source, 2 bytes EtherType, and the payload
 * @throws {RangeError} when the frame ends within a header
 */
export function packetPurpose(frame: Buffer): string {
  const etherType = frame.readUInt16BE(12);
  const packet = frame.subarray(14);
  if (etherType === 0x0800) return ipv4Purpose(packet);
  if (etherType === 0x86dd) return ipv6Purpose(packet);
  if (etherType === 0x0806) return `arp ${addressAt(packet, 24, 4)}`; // the requested address (RFC 826)
  return `ethernet 0x${etherType.toString(16).padStart(4, '0')}`;
}

/** RFC 791: header length in 4-byte words, fragment offset at 6, protocol at 9, destination at 16. */
function ipv4Purpose(packet: Buffer): string {
  const headerBytes = (packet.readUInt8(0) & 0x0f) * 4;
  const isLaterPart = (packet.readUInt16BE(6) & 0x1fff) !== 0;
  return transportPurpose(packet.readUInt8(9), addressAt(packet, 16, 4), packet.subarray(headerBytes), isLaterPart);
}

/** RFC 8200: next header at 6, destination at 24, 40 bytes in all; then extension headers, each naming the next. */
function ipv6Purpose(packet: Buffer): string {
  const address = addressAt(packet, 24, 16);
  let next = packet.readUInt8(6);
  let rest = packet.subarray(40);
  let isLaterPart = false;
  while (extensionHeaders.includes(next)) {
    if (next === fragmentHeader) isLaterPart = (rest.readUInt16BE(2) & 0xfff8) !== 0;
    const bytes = next === fragmentHeader ? 8 : (rest.readUInt8(1) + 1) * 8;
    next = rest.readUInt8(0);
    rest = rest.subarray(bytes);
  }
  return transportPurpose(next, address, rest, isLaterPart);
}

/** `isLaterPart`: a fragment after the first, without the transport header. */
function transportPurpose(protocol: number, address: string, segment: Buffer, isLaterPart: boolean): string {
  const name = transports[protocol] ?? `protocol ${protocol}`;
  if (isLaterPart) return `${name} fragment to ${address}`;
  if (name === 'icmp' || name === 'icmpv6') return messagePurpose(name, segment.readUInt8(0), address);
  if (name !== 'tcp' && name !== 'udp') return `${name} to ${address}`;
  const port = segment.readUInt16BE(2);
  if (name === 'udp' && port === 53) return `dns ${dnsQuestion(segment.subarray(8))}`;
  return `${name} ${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** Neighbour discovery goes by type alone: a reply goes to whichever address the neighbour asked from. */
function messagePurpose(name: string, type: number, address: string): string {
  const isNeighbourDiscovery = name === 'icmpv6' && type >= 133 && type <= 137; // RFC 4861, 4
  return isNeighbourDiscovery ? `${name} ${type}` : `${name} ${type} to ${address}`;
}

const addressAt = (packet: Buffer, at: number, bytes: 4 | 16): string => {
  packet.readUInt8(at + bytes - 1); // throws where the packet ends earlier
  return ipaddr.fromByteArray([...packet.subarray(at, at + bytes)]).toString();
};

/** IANA protocol numbers: https://www.iana.org/assignments/protocol-numbers */
const transports: Readonly<Record<number, string>> = { 1: 'icmp', 2: 'igmp', 6: 'tcp', 17: 'udp', 58: 'icmpv6' };
/** Hop-by-hop options, routing, fragment, destination options. */
const fragmentHeader = 44;
const extensionHeaders = [0, 43, fragmentHeader, 60];
