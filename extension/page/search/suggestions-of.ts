import type { Connection } from '../../../native-host/protocol.ts';
import { fieldNamed } from '../../search/parse-query.ts';
import { fieldNames, type FieldName, type Term } from '../../search/query.ts';
import { searchFields } from '../../search/search-fields.ts';
import type { SearchContext } from '../../search/search-test.ts';
import { exactly } from '../../search/text-test.ts';
import { tokensOf, type Token } from '../../search/tokens-of.ts';
import { folded } from '../../text/folded.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';
import { suggestedValues, type SuggestedValue } from './suggested-values.ts';

/** A way to complete the typed text. */
export type Suggestion = {
  id: string;
  field: FieldName;
  /** The label of a value; null if the field itself is suggested. */
  label: string | null;
  note: string;
  connections: number | null;
  /** The completed term; null if it still needs a value. */
  term: Term | null;
  /** The text that then remains in the box. */
  rest: string;
};

/** What values are taken from. */
export type Among = Pick<SearchContext, 'hostsOf'> & { connections: readonly Connection[] };

/**
 * Suggestions for the last word of a text: fields that begin with it, values of its field, and programs, countries,
 * networks and the like that it could mean. For an empty text, every field.
 */
export function suggestionsOf(text: string, among: Among): Suggestion[] {
  const last = tokensOf(text).at(-1);
  const token = last !== undefined && last.end === text.length ? last : nothing(text);
  const rest = text.slice(0, token.start);
  if (token.name !== null) {
    const field = fieldNamed(token.name);
    return field === null ? [] : valuesOf(field, token, rest, among).slice(0, most);
  }
  const names = fieldNames.filter((field) => field.startsWith(folded(token.value)));
  const fields = names.map((field) => fieldSuggestion(field, token, rest));
  if (token.value.length < 2) return fields.slice(0, most);
  const values = meantUnnamed.flatMap((field) => valuesOf(field, token, rest, among).slice(0, maxOfOne));
  return [...fields.slice(0, maxOfOne), ...values].slice(0, most);
}

const most = 8;
const maxOfOne = 3;
const meantUnnamed = fieldNames.filter((field) => searchFields[field].isMeantUnnamed);

const nothing = (text: string): Token => ({
  negated: false,
  name: null,
  value: '',
  start: text.length,
  end: text.length,
});

function fieldSuggestion(field: FieldName, { negated }: Token, rest: string): Suggestion {
  return {
    id: `field-${field}`,
    field,
    label: null,
    note: message(searchFields[field].expected),
    connections: null,
    term: null,
    rest: `${rest}${negated ? '-' : ''}${field}:`,
  };
}

function valuesOf(field: FieldName, token: Token, rest: string, { connections, hostsOf }: Among): Suggestion[] {
  const typed = folded(token.value).replace(/^=/, '');
  const values = suggestedValues(field, connections, { hostsOf });
  const begins: SuggestedValue[] = [];
  const within: SuggestedValue[] = [];
  // Once for each of them, and no further than there is room: a file may have 50,000 programs.
  for (const value of values) {
    if (begins.length === most) break;
    if (texts(value).some((text) => text.startsWith(typed))) begins.push(value);
    else if (typed.length > 1 && within.length < most && texts(value).some((text) => text.includes(typed))) {
      within.push(value);
    }
  }
  return [...begins, ...within].slice(0, most).map(({ value, label, connections }) => ({
    id: `${field}-${value.replace(/\W/g, '-')}`,
    field,
    label,
    note: noteOf(foreignText(value), label),
    connections,
    term: { kind: 'field', negated: token.negated, field, value: searchFields[field].isText ? exactly + value : value },
    rest: rest.trimEnd(),
  }));
}

/** Empty where it would say the same again. */
const noteOf = (value: string, label: string) => (folded(value) === folded(label) ? '' : value);

const texts = ({ value, label }: SuggestedValue) => [folded(value), folded(label)];
