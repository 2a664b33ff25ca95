import type { Connection } from '../../native-host/protocol.ts';

/**
 * Memoises a derivation for each connection: a connection is never mutated, so the same object gives the same result
 * as long as `key` (what else the result depends on) is the same. Filling a new map with 10,000 connections at each
 * poll would cost more than all that is derived from them.
 */
export function memoByConnection<T>(): (
  key: unknown,
  derive: (connection: Connection) => T,
) => (connection: Connection) => T {
  const known = new WeakMap<Connection, { key: unknown; value: T }>();
  return (key, derive) => (connection) => {
    const before = known.get(connection);
    if (before === undefined) {
      const value = derive(connection);
      known.set(connection, { key, value });
      return value;
    }
    if (before.key !== key) {
      before.value = derive(connection);
      before.key = key;
    }
    return before.value;
  };
}
