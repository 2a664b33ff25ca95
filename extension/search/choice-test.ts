import type { Connection, Direction, Scope, TcpState } from '../../native-host/protocol.ts';
import type { SearchTest } from './search-test.ts';
import { none } from './text-test.ts';

/**
 * Reads a value that must be one of a few, whatever its case, with blanks or dashes in place of `_`; null where it is
 * none of them. `none` asks for connections that have no such value.
 */
export function choiceTest(
  choices: readonly string[],
  valueOf: (connection: Connection) => string | null,
): (value: string) => SearchTest | null {
  const known = new Map(choices.map((choice) => [plain(choice), choice]));
  return (value) => {
    if (plain(value) === none) return (connection) => valueOf(connection) === null;
    const asked = known.get(plain(value));
    return asked === undefined ? null : (connection) => valueOf(connection) === asked;
  };
}

const plain = (value: string) =>
  value
    .replace(/^=/, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

const keys = <Name extends string>(names: Record<Name, true>): readonly string[] => Object.keys(names);

export const protocols = keys<Connection['protocol']>({ tcp: true, udp: true });

export const states = keys<TcpState>({
  ESTABLISHED: true,
  LISTEN: true,
  SYN_SENT: true,
  SYN_RECEIVED: true,
  FIN_WAIT_1: true,
  FIN_WAIT_2: true,
  CLOSE_WAIT: true,
  CLOSING: true,
  LAST_ACK: true,
  TIME_WAIT: true,
  CLOSED: true,
});

export const directions = keys<Direction>({ outgoing: true, incoming: true, listening: true, unknown: true });

export const scopes = keys<Scope>({
  public: true,
  private: true,
  shared: true,
  'link-local': true,
  loopback: true,
  multicast: true,
  reserved: true,
  unspecified: true,
});
