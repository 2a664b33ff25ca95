import ipaddr from 'ipaddr.js';

export type TableRow = {
  local: [address: string, port: number];
  remote?: [address: string, port: number];
  /** A number of MIB_TCP_STATE. */
  state?: number;
  pid: number;
};

/** A table of GetExtendedTcpTable or GetExtendedUdpTable with owner pids, field by field as tcpmib.h and udpmib.h say. */
export function ownerPidTable(protocol: 'tcp' | 'udp', family: 4 | 6, rows: TableRow[]): Uint8Array {
  return Buffer.concat([u32(rows.length), ...rows.map((row) => Buffer.concat(fields(protocol, family, row)))]);
}

function fields(protocol: 'tcp' | 'udp', family: 4 | 6, { local, remote, state = 0, pid }: TableRow): Buffer[] {
  const [peer, peerPort] = remote ?? [family === 4 ? '0.0.0.0' : '::', 0];
  const scope = family === 4 ? [] : [u32(4096)];
  const ownEnd = [address(local[0]), ...scope, port(local[1])];
  if (protocol === 'udp') return [...ownEnd, u32(pid)];
  const ends = [...ownEnd, address(peer), ...scope, port(peerPort)];
  return family === 4 ? [u32(state), ...ends, u32(pid)] : [...ends, u32(state), u32(pid)];
}

const address = (text: string): Buffer => Buffer.from(ipaddr.parse(text).toByteArray());

/** Only the lower half of the number is defined; the rest is whatever was in memory. */
function port(number: number): Buffer {
  const bytes = Buffer.alloc(4, 0xee);
  bytes.writeUInt16BE(number);
  return bytes;
}

function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
