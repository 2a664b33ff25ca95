import ipaddr from 'ipaddr.js';
import type { NetlinkBytes } from '../../../../../native-host/system/linux/netlink-bytes.ts';

export type DiagFields = {
  family: 'IPv4' | 'IPv6';
  /** A number of include/net/tcp_states.h. */
  state: number;
  local: [address: string, port: number];
  remote: [address: string, port: number];
  cookie?: bigint;
  uid?: number;
  inode?: number;
  attributes?: Uint8Array[];
};

/** A struct inet_diag_msg (include/uapi/linux/inet_diag.h) and its attributes, as the kernel writes them. */
export function diagMessage(fields: DiagFields): { bytes: NetlinkBytes; end: number } {
  const attributes = Buffer.concat(fields.attributes ?? []);
  const message = Buffer.alloc(72 + attributes.length);
  message.writeUInt8(fields.family === 'IPv4' ? 2 : 10, 0);
  message.writeUInt8(fields.state, 1);
  message.writeUInt16BE(fields.local[1], 4);
  message.writeUInt16BE(fields.remote[1], 6);
  message.set(ipaddr.parse(fields.local[0]).toByteArray(), 8);
  message.set(ipaddr.parse(fields.remote[0]).toByteArray(), 24);
  message.writeBigUInt64LE(fields.cookie ?? 7n, 44);
  message.writeUInt32LE(fields.uid ?? 1000, 64);
  message.writeUInt32LE(fields.inode ?? 4711, 68);
  message.set(attributes, 72);
  return { bytes: netlinkBytes(message), end: message.length };
}

/** A struct tcp_info of `length` bytes with its figures in microseconds and bytes (include/uapi/linux/tcp.h). */
export function tcpInfo(
  length: number,
  figures: {
    rtt: number;
    minRtt: number;
    acked: bigint;
    received: bigint;
    sent: bigint;
    retransmitted?: bigint;
    /** Segments. */
    unacked?: number;
  },
): Uint8Array {
  const whole = Buffer.alloc(256);
  whole.writeUInt32LE(figures.unacked ?? 0, 24);
  whole.writeBigUInt64LE(figures.retransmitted ?? 0n, 208);
  whole.writeUInt32LE(figures.rtt, 68);
  whole.writeBigUInt64LE(figures.acked, 120);
  whole.writeBigUInt64LE(figures.received, 128);
  whole.writeUInt32LE(figures.minRtt, 148);
  whole.writeBigUInt64LE(figures.sent, 200);
  return attribute(2, whole.subarray(0, length));
}

/** A struct rtattr with its value, padded to 4 bytes; `claimedLength` writes a wrong length. */
export function attribute(type: number, value: Uint8Array, claimedLength = 4 + value.length): Uint8Array {
  const bytes = Buffer.alloc((4 + value.length + 3) & ~3);
  bytes.writeUInt16LE(claimedLength, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.set(value, 4);
  return bytes;
}

export function netlinkBytes(message: Uint8Array): NetlinkBytes {
  const u8 = new Uint8Array((message.length + 3) & ~3);
  u8.set(message);
  return { u8, u32: new Uint32Array(u8.buffer) };
}
