import { fieldNames, type FieldName, type Query, type Term } from './query.ts';
import { searchFields } from './search-fields.ts';
import { folded } from '../text/folded.ts';
import { tokensOf, type Token } from './tokens-of.ts';

/**
 * Parses a search as people write it: `firefox country:DE port:8000-9000 -state:TIME_WAIT "two words"`.
 *
 * Every text is a valid query. A term that looks like a field but has an unknown name or an invalid value is `bad`: it
 * filters nothing, the others still do.
 */
export function parseQuery(text: string): Query {
  return tokensOf(text).flatMap((token) => {
    const term = termOf(token);
    return term === null ? [] : [term];
  });
}

/** Null for an empty pair of quotes. */
export function termOf({ negated, name, value }: Token): Term | null {
  if (name === null) return value === '' ? null : { kind: 'word', negated, text: value };
  const field = fieldNamed(name);
  if (field === null) return { kind: 'bad', negated, name, value, problem: 'unknown-field' };
  if (value.trim() === '') return { kind: 'bad', negated, name: field, value, problem: 'unfinished' };
  if (searchFields[field].read(value) === null) {
    return { kind: 'bad', negated, name: field, value, problem: 'bad-value' };
  }
  return { kind: 'field', negated, field, value };
}

/** The field with this name or alias, in any case. */
export function fieldNamed(name: string): FieldName | null {
  const typed = folded(name);
  return fieldNames.find((field) => field === typed) ?? otherNames.get(typed) ?? null;
}

const otherNames = new Map<string, FieldName>([
  ['process', 'program'],
  ['app', 'program'],
  ['organisation', 'network'],
  ['organization', 'network'],
  ['org', 'network'],
  ['as', 'asn'],
  ['ip', 'address'],
  ['remote', 'address'],
  ['proto', 'protocol'],
  ['owner', 'user'],
  ['unit', 'service'],
]);
