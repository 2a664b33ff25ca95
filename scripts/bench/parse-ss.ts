import type { ListedSocket } from './listed-socket.ts';

/**
 * The sockets in the output of `ss -tunapHO` (ss(8)), one per line:
 *
 *     tcp ESTAB 0 0 127.0.0.1:40000 127.0.0.1:443 users:(("name",pid=17,fd=4))
 *
 * A mapped address becomes IPv4; `*` is [::] as a local address, and no address as a remote one.
 *
 * @throws {TypeError} for a line in another format
 */
export function parseSs(text: string): ListedSocket[] {
  return text.split('\n').filter(Boolean).map(parseLine);
}

function parseLine(line: string): ListedSocket {
  const [protocol = '', state = '', , , local = '', remote = '', users = ''] = line.trim().split(/\s+/);
  if ((protocol !== 'tcp' && protocol !== 'udp') || remote === '') throw new TypeError(`Not a line of ss: ${line}`);
  const ends = `${plain(local).replace(/^\*:/, '[::]:')} ${remote.endsWith(':*') ? '*' : plain(remote)}`;
  const pid = /,pid=(\d+),/.exec(users)?.[1];
  return {
    id: null,
    endpoints: `${protocol} ${ends}`,
    state: protocol === 'udp' ? null : (STATES[state] ?? state),
    pid: pid === undefined ? null : Number(pid),
  };
}

/** Drops the interface of a link-local address, and turns a mapped address into IPv4. */
const plain = (endpoint: string): string => endpoint.replace(/\[::ffff:([\d.]+)\]/, '$1').replace(/%[^\]:]+/, '');

const STATES: Record<string, string> = {
  ESTAB: 'ESTABLISHED',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECV': 'SYN_RECEIVED',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  'TIME-WAIT': 'TIME_WAIT',
  UNCONN: 'CLOSED',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'LAST-ACK': 'LAST_ACK',
};
