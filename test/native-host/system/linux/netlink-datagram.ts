import type { NetlinkBytes } from '../../../../native-host/system/linux/netlink-bytes.ts';

/** One message of a datagram; `claimedLength` writes a wrong length into its head. */
export type MessageFields = {
  type: number;
  flags?: number;
  sequence?: number;
  payload?: Uint8Array;
  claimedLength?: number;
};

/** A datagram of netlink messages (struct nlmsghdr, linux/netlink.h), as the kernel writes it. */
export function netlinkDatagram(...messages: MessageFields[]): Uint8Array {
  return Buffer.concat(messages.map(message));
}

/** The buffer that a datagram was received into; followed by what an earlier, longer one left there. */
export function receivedBytes(datagram: Uint8Array, leftOver = 0xee): NetlinkBytes {
  const u8 = new Uint8Array(((datagram.length + 3) & ~3) + 64).fill(leftOver);
  u8.set(datagram);
  return { u8, u32: new Uint32Array(u8.buffer) };
}

/** The payload of NLMSG_ERROR and NLMSG_DONE: a negative errno, or 0. */
export const errnoPayload = (errno: number): Uint8Array => new Uint8Array(new Int32Array([-errno]).buffer);

function message({ type, flags = 0, sequence = 1, payload = new Uint8Array(), claimedLength }: MessageFields): Buffer {
  const bytes = Buffer.alloc((16 + payload.length + 3) & ~3);
  bytes.writeUInt32LE(claimedLength ?? 16 + payload.length, 0);
  bytes.writeUInt16LE(type, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt32LE(sequence, 8);
  bytes.set(payload, 16);
  return bytes;
}
