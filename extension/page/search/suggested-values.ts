import type { Connection } from '../../../native-host/protocol.ts';
import { countBy, type Count } from '../../connection/count-by.ts';
import type { FieldName } from '../../search/query.ts';
import { searchFields } from '../../search/search-fields.ts';
import type { SearchContext } from '../../search/search-test.ts';
import { valueLabel } from './value-label.ts';

/** A possible value of a field: its label, and how many connections have it, if known. */
export type SuggestedValue = { value: string; label: string; connections: number | null };

/** The current values, the most frequent first, or all possible ones; empty for fields that take any number. */
export function suggestedValues(
  field: FieldName,
  connections: readonly Connection[],
  context: Pick<SearchContext, 'hostsOf'>,
): readonly SuggestedValue[] {
  const { suggested } = searchFields[field];
  if (suggested === null) return [];
  if (typeof suggested !== 'function') return suggested.map((value) => labelled(field, value, null));
  return counts(field, connections, (connection) => suggested(connection, context)).flatMap(({ key, connections }) =>
    key === null ? [] : [labelled(field, key, connections)],
  );
}

function labelled(field: FieldName, value: string, connections: number | null): SuggestedValue {
  return { value, label: valueLabel(field, value), connections };
}

/** Counted once for each poll, however many letters are typed. */
const counted = new WeakMap<readonly Connection[], Map<FieldName, Count<string | null>[]>>();

function counts(
  field: FieldName,
  connections: readonly Connection[],
  read: (connection: Connection) => string | null,
): Count<string | null>[] {
  let fields = counted.get(connections);
  if (fields === undefined) counted.set(connections, (fields = new Map<FieldName, Count<string | null>[]>()));
  let found = fields.get(field);
  if (found === undefined) fields.set(field, (found = countBy(connections, read)));
  return found;
}
