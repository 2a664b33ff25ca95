import type { IpAddress } from '../../addresses/parse-ip-address.ts';
import { parseSockaddr } from './parse-sockaddr.ts';

/** A network adapter as Windows describes it. */
export type Adapter = {
  /** Its interface index for IPv4 and for IPv6, usually the same; 0 where it has none. */
  indexes: { 4: number; 6: number };
  /** The name that Windows shows, which the user may change: `Ethernet`, `Wi-Fi`. */
  name: string;
  /** The driver's description: `Intel(R) Wi-Fi 6 AX201 160MHz`, `WireGuard Tunnel`. */
  description: string;
  /** IF_TYPE_… of ipifcons.h. */
  type: number;
  /** Operational: IfOperStatusUp (ifdef.h). */
  up: boolean;
  addresses: IpAddress[];
  gateways: IpAddress[];
  nameServers: IpAddress[];
};

/** A list of adapters with a pointer out of its own memory, or with a cycle. */
export class AdaptersMalformed extends Error {
  override readonly name = 'AdaptersMalformed';
}

/*
 * The fields that are read of IP_ADAPTER_ADDRESSES_LH (iptypes.h) on 64-bit Windows; p is a pointer:
 *
 *     0        4       8      16     24        48            64            72
 *     | length | index | next | name | addresses p | … | name servers p | suffix p | description p | friendly name p | …
 *     100    104      108          208
 *     | type | status | IPv6 index | … | gateways p | …
 */
const INDEX = 4;
const NEXT = 8;
const ADDRESSES = 24;
const NAME_SERVERS = 48;
const DESCRIPTION = 64;
const FRIENDLY_NAME = 72;
const TYPE = 100;
const STATUS = 104;
const IPV6_INDEX = 108;
const GATEWAYS = 208;
/** Up to the gateways, which Windows Vista added; later fields are not read. */
const ADAPTER_BYTES = 216;
const STATUS_UP = 1;

/*
 * IP_ADAPTER_UNICAST_ADDRESS_LH, …_DNS_SERVER_ADDRESS_XP and …_GATEWAY_ADDRESS_LH begin with the same fields:
 *
 *     0        4       8      16         24
 *     | length | flags | next | sockaddr p | sockaddr length | …
 */
const SOCKADDR = 16;
const ADDRESS_BYTES = 28;

/**
 * The adapters in the list that GetAdaptersAddresses writes, whose pointers point into the same bytes.
 *
 * @param baseAddress the memory address of the first byte
 * @throws {AdaptersMalformed} when a pointer points elsewhere or the list does not end
 */
export function parseAdapters(bytes: Uint8Array, baseAddress: bigint): Adapter[] {
  const memory = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), baseAddress };
  return eachOf(memory, 0, ADAPTER_BYTES).map((at) => parseAdapter(memory, at));
}

type Memory = { bytes: Uint8Array; view: DataView; baseAddress: bigint };

function parseAdapter(memory: Memory, at: number): Adapter {
  const { view } = memory;
  const listAt = (offset: number): IpAddress[] => {
    const first = follow(memory, at + offset, ADDRESS_BYTES);
    return first === null ? [] : eachOf(memory, first, ADDRESS_BYTES).flatMap((node) => addressOf(memory, node));
  };
  return {
    indexes: { 4: view.getUint32(at + INDEX, true), 6: view.getUint32(at + IPV6_INDEX, true) },
    name: textAt(memory, at + FRIENDLY_NAME),
    description: textAt(memory, at + DESCRIPTION),
    type: view.getUint32(at + TYPE, true),
    up: view.getUint32(at + STATUS, true) === STATUS_UP,
    addresses: listAt(ADDRESSES),
    gateways: listAt(GATEWAYS),
    nameServers: listAt(NAME_SERVERS),
  };
}

/** Empty for an address family other than IP. */
function addressOf(memory: Memory, node: number): IpAddress[] {
  const sockaddr = follow(memory, node + SOCKADDR, 2);
  const address = sockaddr === null ? null : parseSockaddr(memory.bytes, sockaddr);
  return address === null ? [] : [address];
}

/** The offsets of the members of a linked list. */
function eachOf(memory: Memory, first: number, memberBytes: number): number[] {
  if (first + memberBytes > memory.bytes.length) throw new AdaptersMalformed('a member is cut off');
  const members = new Set<number>();
  for (let at: number | null = first; at !== null; at = follow(memory, at + NEXT, memberBytes)) {
    if (members.has(at)) throw new AdaptersMalformed('a list leads in a circle');
    members.add(at);
  }
  return [...members];
}

/** The offset that the pointer at `at` points to, with at least `roomBytes` there; null for a null pointer. */
function follow({ bytes, view, baseAddress }: Memory, at: number, roomBytes: number): number | null {
  const pointer = view.getBigUint64(at, true);
  if (pointer === 0n) return null;
  const offset = pointer - baseAddress;
  if (offset < 0n || offset + BigInt(roomBytes) > BigInt(bytes.length)) {
    throw new AdaptersMalformed('a pointer leads out of the list');
  }
  return Number(offset);
}

/** Null-terminated UTF-16; empty for a null pointer. */
function textAt(memory: Memory, pointerAt: number): string {
  const start = follow(memory, pointerAt, 2);
  if (start === null) return '';
  let end = start;
  while (end + 2 <= memory.bytes.length && memory.view.getUint16(end, true) !== 0) end += 2;
  return new TextDecoder('utf-16le').decode(memory.bytes.subarray(start, end));
}
