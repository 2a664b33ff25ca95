import type { InetDiagTable } from '../../../../../native-host/sockets/linux/sock-diag/inet-diag-table.ts';
import { attribute, diagMessage, tcpInfo } from './inet-diag-bytes.ts';

type ModelConnection = {
  readonly localPort: number;
  stage: 'open' | 'FIN_WAIT_2' | 'TIME_WAIT' | 'gone';
  /** Of the socket itself; assigned when the kernel first reports it. */
  cookie: bigint | null;
  /** Of its remainder: the same, where the socket had one by then. */
  remainderCookie: bigint | null;
};

/** The kernel's TCP connections as far as sock_diag shows them; each has its own local port. */
export type KernelModel = {
  open(): void;
  /**
   * Ends an open one; its notice comes later. The side that closes first has a row in TIME_WAIT; in FIN_WAIT_2 while the
   * far side keeps its half.
   */
  close(which: 'oldest' | 'newest', closesFirst: boolean | 'half'): void;
  /** The oldest row in FIN_WAIT_2 goes to TIME_WAIT. */
  closeFarHalf(): void;
  /** The newest row in FIN_WAIT_2 is gone at once, before the notice of its socket. */
  reset(): void;
  /** The minute of the oldest row in TIME_WAIT is over, and all notices have arrived. */
  expire(): void;
  /** Delivers the oldest notices; they come from a work queue of the kernel's, late. */
  release(count: number): void;
  listen(table: InetDiagTable): void;
  dump(table: InetDiagTable, which: 'all' | 'connected'): void;
  /** The local ports that a whole dump would show now, and of all connections that ended. */
  shown(): number[];
  ended(): number[];
};

export function createKernelModel(): KernelModel {
  const connections: ModelConnection[] = [];
  const underWay: { localPort: number; cookie: bigint }[] = [];
  const ready: typeof underWay = [];
  let lastCookie = 0n;
  const at = (stage: ModelConnection['stage']) => connections.filter((connection) => connection.stage === stage);
  return {
    open: () =>
      void connections.push({ localPort: connections.length + 1, stage: 'open', cookie: null, remainderCookie: null }),
    close(which, closesFirst) {
      const connection = at('open').at(which === 'oldest' ? 0 : -1);
      if (connection === undefined) return;
      if (closesFirst === 'half') connection.stage = 'FIN_WAIT_2';
      else connection.stage = closesFirst ? 'TIME_WAIT' : 'gone';
      connection.remainderCookie = connection.cookie;
      connection.cookie ??= ++lastCookie;
      underWay.push({ localPort: connection.localPort, cookie: connection.cookie });
    },
    closeFarHalf() {
      const [connection] = at('FIN_WAIT_2');
      if (connection !== undefined) connection.stage = 'TIME_WAIT';
    },
    reset() {
      const connection = at('FIN_WAIT_2').at(-1);
      if (connection !== undefined) connection.stage = 'gone';
    },
    expire() {
      ready.push(...underWay.splice(0));
      const [connection] = at('TIME_WAIT');
      if (connection !== undefined) connection.stage = 'gone';
    },
    release: (count) => void ready.push(...underWay.splice(0, count)),
    listen(table) {
      for (const { localPort, cookie } of ready.splice(0)) {
        const { bytes, end } = message(localPort, cookie, 7, [attribute(10, Uint8Array.of(6)), tcpInfo(224, figures)]);
        table.takeNotice(bytes, 0, end);
      }
    },
    dump(table, which) {
      const connected = [...at('open'), ...at('FIN_WAIT_2')];
      for (const connection of which === 'all' ? [...connected, ...at('TIME_WAIT')] : connected) {
        const isOpen = connection.stage === 'open';
        const cookie = isOpen ? (connection.cookie ??= ++lastCookie) : (connection.remainderCookie ??= ++lastCookie);
        const { bytes, end } = message(connection.localPort, cookie, STATES[connection.stage], []);
        table.take(bytes, 0, end, 'tcp');
      }
    },
    shown: () => [...at('open'), ...at('FIN_WAIT_2'), ...at('TIME_WAIT')].map(({ localPort }) => localPort),
    ended: () => [...at('FIN_WAIT_2'), ...at('TIME_WAIT'), ...at('gone')].map(({ localPort }) => localPort),
  };
}

/** Numbers of include/net/tcp_states.h. */
const STATES = { open: 1, FIN_WAIT_2: 5, TIME_WAIT: 6, gone: 7 };

const figures = { rtt: 12_500, minRtt: 9_250, acked: 10n, received: 900n, sent: 30n };

const message = (localPort: number, cookie: bigint, state: number, attributes: Uint8Array[]) =>
  diagMessage({
    ...{ family: 'IPv4', state, cookie, local: ['10.0.0.2', localPort], remote: ['192.0.2.7', 443], attributes },
    ...(state === 1 ? { inode: localPort } : { inode: 0, uid: 0 }),
  });
