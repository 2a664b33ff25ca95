import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';

export type AdapterFields = {
  index?: number;
  ipv6Index?: number;
  name: string;
  description?: string;
  /** IF_TYPE_… */
  type?: number;
  /** IF_OPER_STATUS; 1 is up. */
  status?: number;
  addresses?: string[];
  gateways?: string[];
  nameServers?: string[];
};

export const baseAddress = 0x1f3_0000_1000n;

/**
 * The list that GetAdaptersAddresses writes: IP_ADAPTER_ADDRESSES_LH of 448 bytes as iptypes.h has it for 64 bits, and
 * behind them what its pointers lead to.
 */
export function adaptersBytes(adapters: AdapterFields[]): Uint8Array {
  const list = Buffer.alloc(64 * 1024);
  let free = adapters.length * ADAPTER_BYTES;
  const place = (bytes: Uint8Array): bigint => {
    const at = free;
    list.set(bytes, at);
    free = (at + bytes.length + 7) & ~7;
    return baseAddress + BigInt(at);
  };
  const text = (value: string): bigint => place(Buffer.from(`${value}\0`, 'utf16le'));
  const listOf = (addresses: string[]): bigint =>
    addresses.reduceRight((next, address) => place(addressNode(next, place(sockaddrOf(address)))), 0n);

  adapters.forEach((adapter, i) => {
    const at = i * ADAPTER_BYTES;
    const { index = i + 1, ipv6Index = index, name, description = name, type = 6, status = 1 } = adapter;
    const isLast = i === adapters.length - 1;
    list.writeUInt32LE(ADAPTER_BYTES, at);
    list.writeUInt32LE(index, at + 4);
    list.writeBigUInt64LE(isLast ? 0n : baseAddress + BigInt(at + ADAPTER_BYTES), at + 8);
    list.writeBigUInt64LE(listOf(adapter.addresses ?? []), at + 24);
    list.writeBigUInt64LE(listOf(adapter.nameServers ?? []), at + 48);
    list.writeBigUInt64LE(text(description), at + 64);
    list.writeBigUInt64LE(text(name), at + 72);
    list.writeUInt32LE(type, at + 100);
    list.writeUInt32LE(status, at + 104);
    list.writeUInt32LE(ipv6Index, at + 108);
    list.writeBigUInt64LE(listOf(adapter.gateways ?? []), at + 208);
  });
  return list.subarray(0, free);
}

const ADAPTER_BYTES = 448;

/** The beginning that IP_ADAPTER_UNICAST_ADDRESS_LH and its kin share. */
function addressNode(next: bigint, sockaddr: bigint): Uint8Array {
  const node = Buffer.alloc(32);
  node.writeUInt32LE(node.length, 0);
  node.writeBigUInt64LE(next, 8);
  node.writeBigUInt64LE(sockaddr, 16);
  node.writeUInt32LE(28, 24);
  return node;
}
