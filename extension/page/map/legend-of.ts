import type { Connection } from '../../../native-host/protocol.ts';
import { isFailedAttempt } from '../../connection/stage-of.ts';
import type { ColourCategory, ColourScheme } from '../../map/colours/colours-of.ts';

/** A colour with the number of open connections on the map that have it. */
export type LegendEntry = { category: ColourCategory; connections: number };

/** The colours in use on the map, in the scheme's order. Failed attempts count where they colour their marker. */
export function legendOf(
  connections: readonly Connection[],
  { categories, categoryOf, urgent }: ColourScheme,
): LegendEntry[] {
  const counts = new Map<string, number>();
  for (const connection of connections) {
    if (connection.place === null) continue;
    const { id } = categoryOf(connection);
    const isCounted = connection.closedAtMs === null || (isFailedAttempt(connection) && urgent.includes(id));
    if (!isCounted) continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return categories.flatMap((category) => {
    const count = counts.get(category.id) ?? 0;
    return count === 0 ? [] : [{ category, connections: count }];
  });
}
