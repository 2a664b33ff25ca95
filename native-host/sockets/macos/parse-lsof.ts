import type { TcpState } from '../../protocol.ts';
import { SocketsUnreadable } from '../socket.ts';
import type { SocketRow } from '../socket-table.ts';
import { parseLsofName } from './parse-lsof-name.ts';

export type LsofRow = SocketRow & {
  /** What identifies the socket. */
  key: string;
};

/** The fields that parseLsof reads, for lsof's -F: each ends with a zero byte, each process and file with a newline. */
export const LSOF_FIELDS = 'pcLuftdPnT0';

/**
 * The TCP and UDP sockets in lsof's output for other programs (lsof(8), "OUTPUT FOR OTHER PROGRAMS"): a field is a letter
 * and its text. `p` begins a process, `f` one of its files; c command, L user name, u user number, t type, d device
 * (on macOS the kernel's handle of the connection), P protocol, n name, T a fact about the transport (`ST=` its state).
 *
 *     p123\0 c name\0 L user\0 \n f7\0 tIPv4\0 d0x1f\0 PTCP\0 n192.0.2.1:5000->198.51.100.7:443\0 TST=ESTABLISHED\0 \n
 *
 * lsof writes unprintable characters in a command as `\n`, `^[`, `\xc3`; they remain so. Unknown letters, and files that
 * are no such socket, are skipped.
 *
 * @throws {SocketsUnreadable} for text of another form
 */
export function parseLsof(text: string): LsofRow[] {
  const rows: LsofRow[] = [];
  let owner: Owner | null = null;
  let file: Map<string, string> | null = null;
  let state: string | null = null;

  function endFile(): void {
    const row = owner === null || file === null ? null : rowOf(owner, file, state);
    if (row !== null) rows.push(row);
    file = null;
    state = null;
  }

  for (const field of fieldsOf(text)) {
    const letter = field.charAt(0);
    const value = field.slice(1);
    if (letter === 'p') {
      endFile();
      if (!/^\d{1,10}$/.test(value)) throw unreadable('a process number was expected', field);
      owner = { pid: Number(value), command: null, login: null, uid: null };
    } else if (owner === null) throw unreadable('a process was expected', field);
    else if (letter === 'f') {
      endFile();
      file = new Map([['f', value]]);
    } else if (file === null) noteOwner(owner, letter, value);
    else if (letter !== 'T') file.set(letter, value);
    else if (value.startsWith('ST=')) state = value.slice(3);
  }
  endFile();
  return rows;
}

/** Only a zero byte ends a field: a command with a newline in its name cannot forge lines. */
function fieldsOf(text: string): string[] {
  const fields = text.split('\0');
  const rest = fields.pop() ?? '';
  if (rest.trim() !== '') throw unreadable('a field without its end', rest);
  return fields.map((field) => field.replace(/^\n/, '')).filter((field) => field !== '');
}

type Owner = { pid: number; command: string | null; login: string | null; uid: string | null };

function noteOwner(owner: Owner, letter: string, value: string): void {
  if (letter === 'c') owner.command = value;
  else if (letter === 'L') owner.login = value;
  else if (letter === 'u') owner.uid = value;
}

function rowOf({ pid, command, login, uid }: Owner, file: Map<string, string>, state: string | null): LsofRow | null {
  const protocol = PROTOCOLS.get(file.get('P') ?? '');
  const family = FAMILIES.get(file.get('t') ?? '');
  const name = file.get('n') ?? '';
  if (protocol === undefined || family === undefined) return null;
  const endpoints = parseLsofName(name, family);
  if (endpoints === null) return null;
  return {
    // The kernel may reuse the connection block for another socket by the next look, so the name is part of the key.
    key: `${protocol} ${file.get('d') ?? `${pid} ${file.get('f') ?? ''}`} ${name}`,
    protocol,
    ...endpoints,
    state: protocol === 'tcp' ? (STATES.get(state ?? '') ?? null) : null,
    owner: login ?? uid,
    pid,
    processName: command,
    executable: null,
  };
}

// Maps, not objects: the keys are untrusted text, and an object also has `constructor`.
const PROTOCOLS = new Map<string, 'tcp' | 'udp'>([
  ['TCP', 'tcp'],
  ['UDP', 'udp'],
]);
const FAMILIES = new Map<string, 4 | 6>([
  ['IPv4', 4],
  ['IPv6', 6],
]);

/** lsof's names of the states: those of macOS, and where they differ those of Linux. */
const STATES = new Map<string, TcpState>([
  ['CLOSED', 'CLOSED'],
  ['CLOSE', 'CLOSED'],
  ['LISTEN', 'LISTEN'],
  ['SYN_SENT', 'SYN_SENT'],
  ['SYN_RCVD', 'SYN_RECEIVED'],
  ['SYN_RECV', 'SYN_RECEIVED'],
  ['ESTABLISHED', 'ESTABLISHED'],
  ['CLOSE_WAIT', 'CLOSE_WAIT'],
  ['FIN_WAIT_1', 'FIN_WAIT_1'],
  ['FIN_WAIT1', 'FIN_WAIT_1'],
  ['FIN_WAIT_2', 'FIN_WAIT_2'],
  ['FIN_WAIT2', 'FIN_WAIT_2'],
  ['CLOSING', 'CLOSING'],
  ['LAST_ACK', 'LAST_ACK'],
  ['TIME_WAIT', 'TIME_WAIT'],
]);

function unreadable(reason: string, found: string): SocketsUnreadable {
  return new SocketsUnreadable({ source: 'lsof', reason, found: found.slice(0, 80) });
}
