import type { Connection } from '../../../native-host/protocol.ts';
import { programOf } from '../../connection/program-of.ts';
import { lazy } from '../../text/lazy.ts';
import { uiLanguage } from '../../text/ui-language.ts';
import { columns } from './columns.ts';
import type { ListContext } from './column-context.ts';
import type { Sort } from '../../contract/page-address.ts';

export type Compare = (a: Connection, b: Connection) => number;

/**
 * Compares these connections by the column, those without a value last, ties in the default order. The values are
 * looked up once in advance.
 */
export function compareConnections(sort: Sort, connections: readonly Connection[], context: ListContext): Compare {
  const valueOf = columns[sort.column].value;
  const values = new Map<Connection, number | null>();
  const rank = ranksOf(connections.map((connection) => valueOf(connection, context)));
  for (const connection of connections) values.set(connection, rank(valueOf(connection, context)));
  const sign = sort.descending ? -1 : 1;
  return (a, b) => {
    const [first, second] = [values.get(a) ?? null, values.get(b) ?? null];
    if (first === second) return inPlainOrder(a, b);
    if (first === null || second === null) return first === null ? 1 : -1;
    return sign * (first - second);
  };
}

/** Numbers as they are; texts as their rank among all texts, so that each text is collated only once. */
function ranksOf(values: readonly (string | number | null)[]): (value: string | number | null) => number | null {
  const texts = new Set(values.filter((value) => typeof value === 'string'));
  const sorted = [...texts].sort(compareTexts);
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return (value) => (typeof value === 'string' ? (ranks.get(value) ?? null) : value);
}

export const compareTexts = (a: string, b: string): number => collator().compare(a, b);

const collator = lazy(() => new Intl.Collator(uiLanguage()));

/**
 * Open ones by program and age, which do not change while they are open, so that no row jumps away from the pointer;
 * then closed ones, the most recent first.
 */
export function inPlainOrder(a: Connection, b: Connection): number {
  if (a.closedAtMs !== null || b.closedAtMs !== null) {
    return (b.closedAtMs ?? Infinity) - (a.closedAtMs ?? Infinity) || compare(a.id, b.id);
  }
  return (
    compare(programOf(a) ?? '\uffff', programOf(b) ?? '\uffff') || a.firstSeenMs - b.firstSeenMs || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
