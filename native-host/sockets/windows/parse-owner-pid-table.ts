import { ipv4Text, ipv6Text, isMapped } from '../../addresses/ip-text.ts';
import { tcpState } from './tcp-state.ts';
import type { WindowsRow } from './windows-row.ts';

/** The table contradicts its own size. */
export class TableMalformed extends Error {
  readonly facts: Record<string, number | string>;

  constructor(facts: Record<string, number | string>) {
    super(`malformed table: ${JSON.stringify(facts)}`);
    this.name = 'TableMalformed';
    this.facts = facts;
  }
}

/** The offsets of a row's fields in bytes; null where the table has no such field. */
type Layout = {
  rowBytes: number;
  localAddress: number;
  localPort: number;
  remoteAddress: number | null;
  remotePort: number | null;
  state: number | null;
  pid: number;
};

/*
 * A u32 that counts the rows, and the rows (tcpmib.h, udpmib.h). Addresses are in network order; a port is in network
 * order in the lower half of a u32, whose upper half is undefined; the rest is little-endian.
 *
 *     MIB_TCPROW_OWNER_PID     0       4       8            12       16            20    24
 *                              | state | local | local port | remote | remote port | pid |
 *     MIB_TCP6ROW_OWNER_PID    0       16      20           24       40      44            48      52    56
 *                              | local | scope | local port | remote | scope | remote port | state | pid |
 *     MIB_UDPROW_OWNER_PID     0       4            8     12
 *                              | local | local port | pid |
 *     MIB_UDP6ROW_OWNER_PID    0       16      20           24    28
 *                              | local | scope | local port | pid |
 */
const LAYOUTS: Record<'tcp' | 'udp', Record<4 | 6, Layout>> = {
  tcp: {
    4: { rowBytes: 24, localAddress: 4, localPort: 8, remoteAddress: 12, remotePort: 16, state: 0, pid: 20 },
    6: { rowBytes: 56, localAddress: 0, localPort: 20, remoteAddress: 24, remotePort: 44, state: 48, pid: 52 },
  },
  udp: {
    4: { rowBytes: 12, localAddress: 0, localPort: 4, remoteAddress: null, remotePort: null, state: null, pid: 8 },
    6: { rowBytes: 28, localAddress: 0, localPort: 20, remoteAddress: null, remotePort: null, state: null, pid: 24 },
  },
};

/**
 * The rows of a table from GetExtendedTcpTable or GetExtendedUdpTable. Windows has no remote address for UDP.
 *
 * @param bytes may be longer than the table
 * @throws {TableMalformed} when it counts more rows than there are bytes
 */
export function parseOwnerPidTable(bytes: Uint8Array, protocol: 'tcp' | 'udp', family: 4 | 6): WindowsRow[] {
  const layout = LAYOUTS[protocol][family];
  if (bytes.length < 4) throw new TableMalformed({ protocol, family, bytes: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  if (4 + rows * layout.rowBytes > bytes.length)
    throw new TableMalformed({ protocol, family, bytes: bytes.length, rows });
  return Array.from({ length: rows }, (_, i) => parseRow(view, bytes, 4 + i * layout.rowBytes, protocol, family));
}

function parseRow(view: DataView, bytes: Uint8Array, at: number, protocol: 'tcp' | 'udp', family: 4 | 6): WindowsRow {
  const layout = LAYOUTS[protocol][family];
  const local = at + layout.localAddress;
  const remotePort = layout.remotePort === null ? 0 : view.getUint16(at + layout.remotePort);
  const remote = layout.remoteAddress === null || remotePort === 0 ? null : at + layout.remoteAddress;
  // An IPv4 connection of a dual-stack socket is in the IPv6 table.
  const isIpv4 = family === 4 || (isMapped(bytes, local) && (remote === null || isMapped(bytes, remote)));
  const text = family === 4 ? ipv4Text : isIpv4 ? mappedText : ipv6Text;
  return {
    protocol,
    family: isIpv4 ? 4 : 6,
    localAddress: text(bytes, local),
    localPort: view.getUint16(at + layout.localPort),
    remoteAddress: remote === null ? null : text(bytes, remote),
    remotePort: remote === null ? null : remotePort,
    state: layout.state === null ? null : tcpState(view.getUint32(at + layout.state, true)),
    pid: view.getUint32(at + layout.pid, true),
  };
}

const mappedText = (bytes: Uint8Array, at: number): string => ipv4Text(bytes, at + 12);
