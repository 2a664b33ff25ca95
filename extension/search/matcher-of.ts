import type { FieldName, Query } from './query.ts';
import { folded } from '../text/folded.ts';
import { searchFields, type SearchField } from './search-fields.ts';
import type { SearchTest } from './search-test.ts';
import { searchText } from './search-text.ts';

export type Matcher = {
  matches: SearchTest;
  /** Whether the result for the same connection can change with other connections, with host names, or with time. */
  dependsOnFacts: boolean;
  dependsOnHosts: boolean;
  dependsOnTime: boolean;
};

/**
 * A query matches if every word occurs and every field matches. If a field occurs several times, one of its values has
 * to match; negated terms must not.
 */
export function matcherOf(query: Query): Matcher {
  const tests: SearchTest[] = [];
  const wanted = new Map<FieldName, SearchTest[]>();
  const fields: FieldName[] = [];
  for (const term of query) {
    if (term.kind === 'word') tests.push(signed(wordTest(term.text), term.negated));
    if (term.kind !== 'field') continue;
    const test = searchFields[term.field].read(term.value);
    if (test === null) continue;
    fields.push(term.field);
    if (term.negated) tests.push(signed(test, true));
    else wanted.set(term.field, [...(wanted.get(term.field) ?? []), test]);
  }
  for (const ways of wanted.values()) tests.push(oneOf(ways));
  const dependOn = (what: SearchField['dependsOn']) => fields.some((field) => searchFields[field].dependsOn === what);
  return {
    matches: (connection, context) => tests.every((test) => test(connection, context)),
    dependsOnFacts: dependOn('facts'),
    dependsOnHosts: query.some(({ kind }) => kind === 'word') || dependOn('hosts'),
    dependsOnTime: dependOn('time'),
  };
}

const signed = (test: SearchTest, negated: boolean): SearchTest =>
  negated ? (connection, context) => !test(connection, context) : test;

const oneOf = (tests: readonly SearchTest[]): SearchTest =>
  tests.length === 1 && tests[0] !== undefined
    ? tests[0]
    : (connection, context) => tests.some((test) => test(connection, context));

function wordTest(text: string): SearchTest {
  const typed = folded(text);
  return (connection, { hostsOf }) =>
    searchText(connection).includes(typed) || hostsOf(connection).names.some((name) => folded(name).includes(typed));
}
