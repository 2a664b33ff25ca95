import type { Connection } from '../../native-host/protocol.ts';

export type Count<K> = { key: K; connections: number };

/** Number of connections for each value, the most frequent first; ties by name, so that the order is stable. */
export function countBy<K extends string | null>(
  connections: Iterable<Connection>,
  keyOf: (connection: Connection) => K,
): Count<K>[] {
  const counts = new Map<K, number>();
  for (const connection of connections) {
    const key = keyOf(connection);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, connections]) => ({ key, connections }))
    .sort((a, b) => b.connections - a.connections || (a.key ?? '').localeCompare(b.key ?? ''));
}
