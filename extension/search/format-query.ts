import { isNegated, nameAt } from './tokens-of.ts';
import type { Query, Term } from './query.ts';

/** Formats a query so that `parseQuery` reads it back unchanged. */
export function formatQuery(query: Query): string {
  return query.map(formatTerm).join(' ');
}

export function formatTerm(term: Term): string {
  const sign = term.negated ? '-' : '';
  switch (term.kind) {
    case 'word':
      return sign + (looksLikeMore(term.text) ? quoted(term.text) : quotedIfNeeded(term.text));
    case 'field':
      return `${sign}${term.field}:${quotedIfNeeded(term.value)}`;
    case 'bad':
      return `${sign}${term.name}:${quotedIfNeeded(term.value)}`;
  }
}

/** A word that would be read as a field or as negated. */
const looksLikeMore = (text: string) => isNegated(text) || nameAt(text, 0) !== null;

const quotedIfNeeded = (text: string) => (/^"|\s/.test(text) ? quoted(text) : text);

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
