/**
 * A program with one of the socket arrangements that Node cannot make itself, by calls into the C library:
 * `odd-sockets.ts ARRANGEMENT`. It prints `ready` when all are open, makes the next step at each line on its standard
 * input (and prints `ready` again), and exits when that closes.
 */
import koffi from 'koffi';
import { createInterface } from 'node:readline';

const libc = koffi.load('libc.so.6');
const socket: (family: number, type: number, protocol: number) => number = libc.func('int socket(int, int, int)');
const setsockopt: (fd: number, level: number, name: number, value: Int32Array, length: number) => number = libc.func(
  'int setsockopt(int, int, int, void *, uint32)',
);
const bindSocket: AddressCall = libc.func('int bind(int, void *, uint32)');
const connectSocket: AddressCall = libc.func('int connect(int, void *, uint32)');
const listenOn: (fd: number, backlog: number) => number = libc.func('int listen(int, int)');
const acceptFrom: (fd: number, address: null, length: null) => number = libc.func('int accept(int, void *, void *)');
const sendTo: (
  fd: number,
  bytes: Uint8Array,
  length: number,
  flags: number,
  to: Uint8Array,
  toLength: number,
) => number = libc.func('int sendto(int, void *, size_t, int, void *, uint32)');
const prctl: (option: number, name: string, a: number, b: number, c: number) => number = libc.func(
  'int prctl(int, str, ulong, ulong, ulong)',
);
type AddressCall = (fd: number, address: Uint8Array, length: number) => number;

// asm-generic/socket.h, linux/in.h, linux/prctl.h
const [AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, IPPROTO_MPTCP] = [2, 10, 1, 2, 262];
const [SOL_SOCKET, SO_BROADCAST, SO_REUSEPORT] = [1, 6, 15];
const PR_SET_NAME = 15;

/** struct sockaddr_in of linux/in.h. */
function ipv4(address: string, port: number): Uint8Array {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16LE(AF_INET, 0);
  bytes.writeUInt16BE(port, 2);
  bytes.set(address.split('.').map(Number), 4);
  return bytes;
}

/** struct sockaddr_in6 of linux/in6.h; the address as eight groups. */
function ipv6(groups: string, port: number, scopeId = 0): Uint8Array {
  const bytes = Buffer.alloc(28);
  bytes.writeUInt16LE(AF_INET6, 0);
  bytes.writeUInt16BE(port, 2);
  groups.split(':').forEach((group, index) => bytes.writeUInt16BE(Number.parseInt(group, 16), 8 + 2 * index));
  bytes.writeUInt32LE(scopeId, 24);
  return bytes;
}

function done(what: string, result: number): number {
  if (result < 0) throw new Error(`${what} failed with errno ${koffi.errno()}`);
  return result;
}

function open(type: number, local: Uint8Array | null, option: number | null = null, protocol = 0): number {
  const family = local === null ? AF_INET : (local[0] ?? AF_INET);
  const fd = done('socket', socket(family, type, protocol));
  if (option !== null) done('setsockopt', setsockopt(fd, SOL_SOCKET, option, Int32Array.of(1), 4));
  if (local !== null) done('bind', bindSocket(fd, local, local.length));
  return fd;
}

function listener(local: Uint8Array, protocol = 0): number {
  const fd = open(SOCK_STREAM, local, SO_REUSEPORT, protocol);
  done('listen', listenOn(fd, 8));
  return fd;
}

const connect = (fd: number, to: Uint8Array): number => done('connect', connectSocket(fd, to, to.length));
const accept = (fd: number): number => done('accept', acceptFrom(fd, null, null));

/** What each arrangement does at its start and at each further line. */
const arrangements: Record<string, readonly (() => void)[]> = {
  /** A peer-to-peer program: it connects from the port that it listens on. */
  'from-listener': [
    () => {
      listener(ipv4('0.0.0.0', 4001));
      connect(open(SOCK_STREAM, ipv4('0.0.0.0', 4001), SO_REUSEPORT), ipv4('193.0.6.139', 443));
    },
  ],
  /** Two such programs on one computer. */
  'both-listen': [
    () => {
      const one = listener(ipv4('127.0.0.1', 4001));
      listener(ipv4('127.0.0.1', 4002));
      connect(open(SOCK_STREAM, ipv4('127.0.0.1', 4002), SO_REUSEPORT), ipv4('127.0.0.1', 4001));
      accept(one);
    },
  ],
  mptcp: [
    () => {
      const server = listener(ipv4('127.0.0.1', 4262), IPPROTO_MPTCP);
      const client = open(SOCK_STREAM, null, null, IPPROTO_MPTCP);
      connect(client, ipv4('127.0.0.1', 4262));
      accept(server);
    },
  ],
  /** WireGuard's usual port lies in the range that the system assigns; DNS's does not. */
  'udp-unconnected': [
    () => {
      const to = ipv4('193.0.6.139', 443);
      done('sendto', sendTo(open(SOCK_DGRAM, null), Uint8Array.of(1), 1, 0, to, to.length));
      open(SOCK_DGRAM, ipv4('0.0.0.0', 51_820));
      open(SOCK_DGRAM, ipv4('0.0.0.0', 5300));
    },
  ],
  /** The four words of both addresses are the same, in another order. */
  'udp-reconnect': [
    () => {
      reconnecting = open(SOCK_DGRAM, ipv6('0:0:0:0:0:0:0:0', 5301));
      connect(reconnecting, ipv6('2001:db8:0:0:0:0:1:2', 443));
    },
    () => connect(reconnecting, ipv6('2001:db8:1:2:0:0:0:0', 443)),
  ],
  'to-many': [
    () => {
      connect(open(SOCK_DGRAM, ipv4('0.0.0.0', 5302), SO_BROADCAST), ipv4('255.255.255.255', 9));
      connect(open(SOCK_DGRAM, ipv4('0.0.0.0', 5303), SO_BROADCAST), ipv4('10.55.0.255', 137));
      connect(open(SOCK_DGRAM, ipv4('0.0.0.0', 5304)), ipv4('224.0.0.251', 5353));
      connect(
        open(SOCK_DGRAM, ipv6('0:0:0:0:0:0:0:0', 5305)),
        ipv6('ff02:0:0:0:0:0:0:1', 5353, Number(process.argv[3])),
      );
    },
  ],
  /** With the name that is given, which the program sets itself. */
  named: [
    () => {
      done('prctl', prctl(PR_SET_NAME, process.argv[3] ?? '', 0, 0, 0));
      listener(ipv4('127.0.0.1', Number(process.argv[4])));
    },
  ],
};
let reconnecting = -1;

const steps = [...(arrangements[process.argv[2] ?? ''] ?? [])];
function next(): void {
  const step = steps.shift();
  if (step === undefined) throw new Error('no such arrangement, or no further step');
  step();
  process.stdout.write('ready\n');
}
next();
const lines = createInterface(process.stdin);
lines.on('line', next);
lines.on('close', () => process.exit(0));
