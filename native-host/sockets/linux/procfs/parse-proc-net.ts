import { shownAddresses, type AddressBytes } from '../../shown-addresses.ts';
import type { Socket } from '../../socket.ts';
import { tcpState } from '../tcp-state.ts';

/** One row of /proc/net/{tcp,tcp6,udp,udp6}. */
export type ProcNetRow = Pick<
  Socket,
  'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'state'
> & { uid: number; inode: number };

/**
 * The rows of one table (proc(5)), in the order of the file:
 *
 *       sl  local_address rem_address   st tx_queue:rx_queue tr:tm->when retrnsmt   uid  timeout inode …
 *        0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 …
 *
 * Addresses are 32-bit words of the machine's byte order in hexadecimal, one for IPv4, four for IPv6; ports are plain
 * hexadecimal. A line of another form (cut off while it was read) is skipped and counted.
 */
export function parseProcNet(text: string, protocol: 'tcp' | 'udp'): { rows: ProcNetRow[]; unreadable: number } {
  const rows: ProcNetRow[] = [];
  let unreadable = 0;
  const lines = text.split('\n');
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const row = parseRow(line, protocol);
    if (row === null) unreadable++;
    else rows.push(row);
  }
  return { rows, unreadable };
}

const ROW =
  /^\s*\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{2}) \S+ \S+ \S+\s+(\d+)\s+\d+ (\d+)(?: |$)/;

function parseRow(line: string, protocol: 'tcp' | 'udp'): ProcNetRow | null {
  const match = ROW.exec(line);
  if (match === null) return null;
  const [, local = '', localPort = '', remote = '', remotePort = '', state = '', uid = '', inode = ''] = match;
  if (local.length !== remote.length) return null;
  const port = Number.parseInt(remotePort, 16);
  const addresses = shownAddresses(local.length === 32, addressBytes(local), port === 0 ? null : addressBytes(remote));
  return {
    ...addresses,
    localPort: Number.parseInt(localPort, 16),
    remotePort: port === 0 ? null : port,
    state: protocol === 'udp' ? null : tcpState(Number.parseInt(state, 16)),
    uid: Number(uid),
    inode: Number(inode),
  };
}

/** On a little-endian machine, as all are that TapMap runs on, the bytes of each printed word are reversed. */
function addressBytes(hex: string): AddressBytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const source = (i & ~3) + (3 - (i & 3));
    bytes[i] = Number.parseInt(hex.slice(2 * source, 2 * source + 2), 16);
  }
  return { bytes, at: 0 };
}
