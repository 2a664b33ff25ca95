import type { Connection } from '../../../native-host/protocol.ts';
import { isFailedAttempt } from '../../connection/stage-of.ts';
import type { ColourCategory, ColourScheme } from '../colours/colours-of.ts';

/** The category that a marker is painted in, and whether its connections are of others, too. */
type Majority = { category: ColourCategory; mixed: boolean };

/**
 * The category of a marker: of an urgent one a single connection is enough, of another it takes a clear majority.
 *
 * Closed connections count where none is open; one that failed is over as soon as it is known, and counts always.
 */
export function majority(
  open: readonly Connection[],
  closed: readonly Connection[],
  { categoryOf, mixed, urgent }: Pick<ColourScheme, 'categoryOf' | 'mixed' | 'urgent'>,
): Majority {
  const shown = open.length > 0 ? open : closed;
  const counts = countCategories(shown, categoryOf);
  const failed = open.length > 0 ? countCategories(closed.filter(isFailedAttempt), categoryOf) : [];
  const pressing = urgent.flatMap((id) => [...counts, ...failed].find(({ category }) => category.id === id) ?? []);
  const [first] = counts;
  const isMost = first !== undefined && first.count >= shown.length * MAJORITY;
  const category = pressing[0]?.category ?? (isMost ? null : mixed) ?? first?.category ?? noCategory;
  return { category, mixed: counts.some(({ category: { id } }) => id !== category.id) };
}

/** With less than this part of the connections, a colour would say something untrue of too many of them. */
const MAJORITY = 0.6;

const noCategory: ColourCategory = { id: '', label: '', colour: '#808080' };

type Counted = { category: ColourCategory; count: number };

/** The largest first; of equal ones the first by id, so that no colour flickers. */
function countCategories(connections: readonly Connection[], categoryOf: ColourScheme['categoryOf']): Counted[] {
  const counts = new Map<string, Counted>();
  for (const connection of connections) {
    const category = categoryOf(connection);
    const counted = counts.get(category.id);
    if (counted === undefined) counts.set(category.id, { category, count: 1 });
    else counted.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.category.id < b.category.id ? -1 : 1));
}
