import { parseIpAddress, type IpAddress } from '../../addresses/parse-ip-address.ts';
import { netstatState } from './netstat-state.ts';
import type { WindowsRow } from './windows-row.ts';

/**
 * The rows of `netstat -ano` on Windows. Its words are in the language of Windows, so only the position counts:
 *
 *       Proto  Local Address          Foreign Address        State           PID
 *       TCP    192.0.2.5:49712        198.51.100.7:443       ESTABLISHED     4312
 *       TCP    [::]:135               [::]:0                 LISTENING       1060
 *       UDP    [fe80::1%4]:1900       *:*                                    2816
 *
 * A line that begins like a row but is malformed is skipped and counted; every other line is a heading.
 *
 * @param text letters outside ASCII may be garbled
 */
export function parseNetstat(text: string): { rows: WindowsRow[]; unreadable: number } {
  const rows: WindowsRow[] = [];
  let unreadable = 0;
  for (const line of text.split(/\r?\n/)) {
    // Not \s: a letter decoded in the wrong code page may become a blank.
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
  const remote = remoteField === '*:*' ? NO_REMOTE : parseEndpoint(remoteField);
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

type Endpoint = IpAddress & { port: number };

const NO_REMOTE: Endpoint = { family: 4, address: '', port: 0 };

/** `192.0.2.5:443` or `[2001:db8::1%4]:443`; null for anything else. */
function parseEndpoint(field: string): Endpoint | null {
  const [, ipv6, ipv4, port] = /^(?:\[([^[\]]+)\]|([0-9.]+)):(\d{1,5})$/.exec(field) ?? [];
  const address = parseIpAddress(ipv6 ?? ipv4 ?? '');
  return address === null || Number(port) > 65_535 ? null : { ...address, port: Number(port) };
}
