import type { Problem, SocketSource, TcpState } from '../protocol.ts';
import { Unreadable } from '../system/unreadable.ts';

/**
 * One TCP or UDP socket as the operating system shows it at a look: what the reader of every system must deliver.
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
  /** User name; null where the system does not show it (a row in TIME_WAIT has no owner any more). */
  owner: string | null;
  pid: number | null;
  processName: string | null;
  executable: string | null;
  service: string | null;
  namespace: string | null;
  /** The device that it is bound to (SO_BINDTODEVICE), by the kernel's index; 0 for none, or where that is not told. */
  boundIndex: number;
  rttMs: number | null;
  minRttMs: number | null;
  bytesSent: number | null;
  bytesReceived: number | null;
  /** Which side opened the connection, where the system itself shows it; null elsewhere, never guessed. */
  opener: 'local' | 'remote' | null;
  /** When the reader first saw it, at a look or between two: milliseconds of the steady clock (host-clock.ts). */
  firstSeenMs: number;
  /** When it was closed, by the same clock; null while it is open. A socket in TIME_WAIT is closed, and still shown. */
  closedAtMs: number | null;
};

/** The value of the fields that a table's rows lack; the owner is looked up later, the figures come from elsewhere if at all. */
export const unknownFields = {
  owner: null,
  pid: null,
  processName: null,
  executable: null,
  service: null,
  namespace: null,
  boundIndex: 0,
  rttMs: null,
  minRttMs: null,
  bytesSent: null,
  bytesReceived: null,
  opener: null,
  firstSeenMs: 0,
  closedAtMs: null,
} as const satisfies Partial<Socket>;

/** What differs from the previous look; at the first look everything is `opened`. No socket is in two of the lists. */
export type SocketChanges = {
  opened: Socket[];
  changed: Socket[];
  /** Those that the system no longer shows; also those that opened and closed since the previous look, in no other list. */
  closed: Socket[];
  /** What could not be read, one entry for each code: all current problems, not a difference. */
  problems: Problem[];
};

export type SocketReader = {
  readonly source: SocketSource;
  /**
   * @param owners 'unnamed' skips the search for owners, which costs tens of milliseconds the first time
   * @throws {SocketsUnreadable} when the system refuses; never an empty list instead
   */
  look(owners?: 'named' | 'unnamed'): SocketChanges | Promise<SocketChanges>;
  /**
   * Collects changes between two looks, for the next look to report; cheap enough for several times a second. Absent
   * where the system offers nothing for that.
   *
   * @returns whether much is happening, so that the next poll should come soon
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
