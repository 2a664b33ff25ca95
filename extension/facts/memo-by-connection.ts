import type { Connection } from '../../native-host/protocol.ts';

/**
 * A derivation that remembers what it gave for each connection: a connection is never changed in place, so that the same
 * object has the same answer, as long as `key` (what else the answer depends on) is the same. Filling a fresh map with
 * 10,000 connections at each look would cost more than all that is derived of them.
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
