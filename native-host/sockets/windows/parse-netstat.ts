import ipaddr from 'ipaddr.js';
import { ipv4Text, ipv6Text, isMapped } from '../ip-text.ts';
import { netstatState } from './netstat-state.ts';
import type { WindowsRow } from './windows-row.ts';

/**
 * The rows of `netstat -ano` on Windows. Its words are in the language of Windows, so what counts is the position:
 *
 *       Proto  Local Address          Foreign Address        State           PID
 *       TCP    192.0.2.5:49712        198.51.100.7:443       ESTABLISHED     4312
 *       TCP    [::]:135               [::]:0                 LISTENING       1060
 *       UDP    [fe80::1%4]:1900       *:*                                    2816
 *
 * A line that begins like a row and is none is passed over and counted; every other line is a heading.
 *
 * @param text decoded byte by byte (latin1), whatever the code page is
 */
export function parseNetstat(text: string): { rows: WindowsRow[]; unreadable: number } {
  const rows: WindowsRow[] = [];
  let unreadable = 0;
  for (const line of text.split(/\r?\n/)) {
    // Not \s, to which the byte of an á in the code page of DOS belongs.
    const fields = line.split(/[ \t]+/).filter((field) => field !== '');
    if (fields[0] !== 'TCP' && fields[0] !== 'UDP') continue;
    const row = parseRow(fields[0] === 'TCP' ? 'tcp' : 'udp', fields);
    if (row === null) unreadable++;
    else rows.push(row);
  }
  return { rows, unreadable };
}

function parseRow(protocol: 'tcp' | 'udp', fields: string[]): WindowsRow | null {
  const [, localField = '', remoteField = '', ...rest] = fields;
  const pid = rest.pop() ?? '';
  const local = parseEndpoint(localField);
  const remote = remoteField === '*:*' ? NOWHERE : parseEndpoint(remoteField);
  if (local === null || remote === null || !/^\d{1,10}$/.test(pid)) return null;
  const hasRemote = remote.port !== 0;
  return {
    protocol,
    family: local.family,
    localAddress: local.address,
    localPort: local.port,
    remoteAddress: hasRemote ? remote.address : null,
    remotePort: hasRemote ? remote.port : null,
    state: protocol === 'tcp' ? netstatState(rest.join(' '), hasRemote) : null,
    pid: Number(pid),
  };
}

type Endpoint = { family: 4 | 6; address: string; port: number };

const NOWHERE: Endpoint = { family: 4, address: '', port: 0 };

/** `192.0.2.5:443` or `[2001:db8::1%4]:443`; null for anything else. */
function parseEndpoint(field: string): Endpoint | null {
  const [, ipv6, ipv4, portText] = /^(?:\[([0-9a-fA-F:.]+)(?:%\w+)?\]|([0-9.]+)):(\d{1,5})$/.exec(field) ?? [];
  const port = Number(portText);
  if (!(port <= 65_535)) return null;
  if (ipv4 !== undefined) {
    return ipaddr.IPv4.isValidFourPartDecimal(ipv4) ? { family: 4, address: ipv4, port } : null;
  }
  if (ipv6 === undefined || !ipaddr.IPv6.isValid(ipv6)) return null;
  const bytes = Uint8Array.from(ipaddr.IPv6.parse(ipv6).toByteArray());
  return isMapped(bytes, 0)
    ? { family: 4, address: ipv4Text(bytes, 12), port }
    : { family: 6, address: ipv6Text(bytes, 0), port };
}
