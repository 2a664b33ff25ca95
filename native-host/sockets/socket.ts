import type { SocketSource, TcpState } from '../protocol.ts';

/**
 * One TCP or UDP socket as the operating system shows it at a look: what every system must deliver.
 *
 * A reader keeps one object per socket and updates it in place, so that a table of 10,000 idle sockets costs no
 * garbage. The object's identity is therefore the socket's identity for as long as the socket lives.
 */
export type Socket = {
  /** Stable for the life of the socket, unique in the machine. */
  readonly id: string;
  readonly protocol: 'tcp' | 'udp';
  family: 4 | 6;
  localAddress: string;
  localPort: number;
  /** Null for a listening or unconnected socket. */
  remoteAddress: string | null;
  remotePort: number | null;
  /** Null for UDP. */
  state: TcpState | null;
  /** User name; null where the system does not tell (a row in TIME_WAIT belongs to nobody any more). */
  owner: string | null;
  pid: number | null;
  processName: string | null;
  executable: string | null;
  service: string | null;
  namespace: string | null;
  rttMs: number | null;
  minRttMs: number | null;
  bytesSent: number | null;
  bytesReceived: number | null;
};

/** What differs from the look before; at the first look everything is `opened`. No socket is in two of the lists. */
export type SocketChanges = {
  opened: Socket[];
  changed: Socket[];
  closed: Socket[];
  /** Sockets that a process holds and whose process this user may not see. */
  hiddenOwners: number;
};

export type SocketReader = {
  readonly source: SocketSource;
  /**
   * @param owners 'unnamed' leaves out the search for owners, which costs tens of milliseconds the first time
   * @throws {SocketsUnreadable} when the system refuses; never an empty list instead
   */
  look(owners?: 'named' | 'unnamed'): SocketChanges;
  close(): void;
};

/** The sockets could not be read; `facts` say where and why. */
export class SocketsUnreadable extends Error {
  readonly facts: Record<string, string | number>;

  constructor(facts: Record<string, string | number>, cause?: unknown) {
    super(`sockets unreadable: ${JSON.stringify(facts)}`, { cause });
    this.name = 'SocketsUnreadable';
    this.facts = facts;
  }
}
