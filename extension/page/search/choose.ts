import type { FieldName, Query } from '../../search/query.ts';
import { searchFields } from '../../search/search-fields.ts';
import { exactly, none } from '../../search/text-test.ts';

/** The query with exactly this value for a field in place of any other; null removes the field. */
export function choose(query: Query, field: FieldName, value: string | null): Query {
  const others = query.filter((term) => !(term.kind === 'field' && term.field === field && !term.negated));
  if (value === null) return others;
  const isText = searchFields[field].isText && value !== none;
  return [...others, { kind: 'field', negated: false, field, value: isText ? exactly + value : value }];
}

/** The only value that a query has for a field; null if it has none, or several. */
export function chosenIn(query: Query, field: FieldName): string | null {
  const values = query.flatMap((term) =>
    term.kind === 'field' && term.field === field && !term.negated ? [term.value] : [],
  );
  const [value] = values;
  if (values.length !== 1 || value === undefined) return null;
  if (!searchFields[field].isText) return value;
  return value.startsWith(exactly) ? value.slice(exactly.length) : value === none ? value : null;
}
