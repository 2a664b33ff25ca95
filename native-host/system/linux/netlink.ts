import type { NetlinkBytes, OnNetlinkMessage } from './netlink-bytes.ts';
import { loadLibc, type Libc } from './libc.ts';
import { parseNetlinkMessages } from './parse-netlink-messages.ts';

export type NetlinkSocket = {
  /**
   * Sends one request and passes on the messages of the reply, up to NLMSG_DONE for a dump, one message otherwise.
   *
   * @throws {NetlinkError} when the kernel refuses, or does not reply within a second
   */
  request(request: Uint8Array, onMessage: OnNetlinkMessage): void;
  /**
   * Passes on the messages that arrived from the multicast groups; never waits.
   *
   * @returns false when the kernel had to drop messages since the last call (ENOBUFS)
   */
  drain(onMessage: OnNetlinkMessage): boolean;
  close(): void;
};

/** A call failed, the kernel refused (`answer`), or its reply was malformed (`message`); errno as in errno(3). */
export class NetlinkError extends Error {
  readonly call: string;
  readonly errno: number;

  constructor(call: string, errno: number) {
    super(`netlink ${call}: errno ${errno}`);
    this.name = 'NetlinkError';
    this.call = call;
    this.errno = errno;
  }
}

export const NLM_F_REQUEST = 0x1;
export const NLM_F_DUMP = 0x300;

// linux/netlink.h, linux/socket.h, asm-generic/errno.h
const AF_NETLINK = 16;
const SOCK_RAW_CLOEXEC = 3 | 0x80000;
const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const SO_RCVTIMEO = 20;
const MSG_DONTWAIT = 0x40;
const EINTR = 4;
const EAGAIN = 11;
const ENOBUFS = 105;

/** The kernel returns at most 32 KiB per call; a larger buffer gains nothing and does no harm. */
const received: NetlinkBytes = viewsOf(new ArrayBuffer(64 * 1024));

/**
 * @param protocol NETLINK_SOCK_DIAG (4), NETLINK_ROUTE (0)
 * @param groups bit mask of the multicast groups to listen to
 * @throws {NetlinkError} when the kernel refuses the socket
 * @throws {FfiUnavailable} when the C library cannot be called here
 */
export function openNetlink(protocol: number, groups = 0, receiveBufferBytes = 0): NetlinkSocket {
  const libc = loadLibc();
  const fd = libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC, protocol);
  if (fd < 0) throw new NetlinkError('socket', libc.errno());
  // Without a limit one lost reply would hang the host. struct timeval: seconds u64, microseconds u64.
  libc.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new Uint8Array(new BigUint64Array([1n, 0n]).buffer), 16);
  if (receiveBufferBytes > 0) {
    libc.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, new Uint8Array(new Uint32Array([receiveBufferBytes]).buffer), 4);
  }
  if (groups !== 0) join(libc, fd, groups);
  let sequence = 0;
  let isBehind = false;
  return {
    request(request, onMessage) {
      // A dump that was not read to its end is still running, and the kernel would refuse the next one.
      if (isBehind) discard(libc, fd);
      isBehind = true;
      sequence = (sequence + 1) >>> 0;
      new DataView(request.buffer, request.byteOffset).setUint32(8, sequence, LITTLE_ENDIAN);
      if (libc.send(fd, request, request.length, 0) < 0) throw new NetlinkError('send', libc.errno());
      receiveReply(libc, fd, sequence, onMessage);
      isBehind = false;
    },
    drain: (onMessage) => drain(libc, fd, onMessage),
    close: () => void libc.close(fd),
  };
}

/** struct sockaddr_nl: family u16, pad u16, port id u32 (0: the kernel chooses), groups u32. */
function join(libc: Libc, fd: number, groups: number): void {
  const address = new Uint8Array(12);
  const view = new DataView(address.buffer);
  view.setUint16(0, AF_NETLINK, LITTLE_ENDIAN);
  view.setUint32(8, groups, LITTLE_ENDIAN);
  if (libc.bind(fd, address, address.length) === 0) return;
  const errno = libc.errno();
  libc.close(fd);
  throw new NetlinkError('bind', errno);
}

function receiveReply(libc: Libc, fd: number, sequence: number, onMessage: OnNetlinkMessage): void {
  for (;;) {
    const length = libc.recv(fd, received.u8, received.u8.length, 0);
    if (length < 0) {
      const errno = libc.errno();
      if (errno === EINTR) continue;
      throw new NetlinkError('recv', errno);
    }
    if (takeDatagram(length, sequence, onMessage) === 'complete') return;
  }
}

function takeDatagram(length: number, sequence: number, onMessage: OnNetlinkMessage): 'more' | 'complete' {
  const outcome = parseNetlinkMessages(received, length, sequence, onMessage);
  if (typeof outcome === 'object') throw new NetlinkError(outcome.call, outcome.errno);
  return outcome;
}

function drain(libc: Libc, fd: number, onMessage: OnNetlinkMessage): boolean {
  let complete = true;
  for (;;) {
    const length = libc.recv(fd, received.u8, received.u8.length, MSG_DONTWAIT);
    if (length >= 0) {
      takeDatagram(length, 0, onMessage);
      continue;
    }
    const errno = libc.errno();
    if (errno === EAGAIN) return complete;
    if (errno === ENOBUFS) complete = false;
    else if (errno !== EINTR) throw new NetlinkError('recv', errno);
  }
}

function discard(libc: Libc, fd: number): void {
  while (libc.recv(fd, received.u8, received.u8.length, MSG_DONTWAIT) >= 0);
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function viewsOf(buffer: ArrayBuffer): NetlinkBytes {
  return { u8: new Uint8Array(buffer), u32: new Uint32Array(buffer) };
}
