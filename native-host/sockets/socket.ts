import type { Problem, SocketSource, TcpState } from '../protocol.ts';
import { Unreadable } from '../system/unreadable.ts';

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
  /** Null for UDP. One that closed in SYN_SENT was an attempt: refused, or never answered. */
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
  /** When the reader met it, in ms since the epoch: at a look, or between two of them. */
  firstSeenMs: number;
  /** When it was closed; null while it is open. A socket in TIME_WAIT is closed, and still shown. */
  closedAtMs: number | null;
};

/** What differs from the look before; at the first look everything is `opened`. No socket is in two of the lists. */
export type SocketChanges = {
  opened: Socket[];
  changed: Socket[];
  /** Those that the system shows no longer; also one that came and went since the look before, and was in no list. */
  closed: Socket[];
  /** What could not be seen, one entry a code; all that holds now, not what differs. */
  problems: Problem[];
};

export type SocketReader = {
  readonly source: SocketSource;
  /**
   * @param owners 'unnamed' leaves out the search for owners, which costs tens of milliseconds the first time
   * @throws {SocketsUnreadable} when the system refuses; never an empty list instead
   */
  look(owners?: 'named' | 'unnamed'): SocketChanges | Promise<SocketChanges>;
  /**
   * Takes notice of what passes between two looks, for the next one to tell; cheap enough for several times a second.
   * Absent where the system tells of nothing in between.
   *
   * @returns whether much is happening, so that it should glance again soon
   * @throws {SocketsUnreadable} as `look`
   */
  quickPoll?(): boolean;
  close(): void;
};

/** The sockets could not be read. */
export class SocketsUnreadable extends Unreadable {
  override readonly name = 'SocketsUnreadable';

  constructor(facts: Unreadable['facts'], cause?: unknown) {
    super('sockets', facts, cause);
  }
}
