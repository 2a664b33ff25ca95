import { termOf } from '../../search/parse-query.ts';
import type { Query, Term } from '../../search/query.ts';
import { tokensOf } from '../../search/tokens-of.ts';

/**
 * Splits a text into completed terms and the rest, which is still being typed or has to be corrected.
 *
 * @param what `followed`: only fields with something after them, which are no longer being typed; `all`: words, too
 */
export function splitDraft(text: string, what: 'followed' | 'all'): { done: Query; rest: string } {
  const done: Term[] = [];
  let rest = '';
  let from = 0;
  for (const token of tokensOf(text)) {
    const term = termOf(token);
    const isFollowed = token.end < text.length && term?.kind === 'field';
    if (term === null || term.kind === 'bad' || (what === 'followed' && !isFollowed)) continue;
    done.push(term);
    rest += text.slice(from, token.start);
    from = token.end;
  }
  rest += text.slice(from);
  // The rest is still followed by a space, so it counts as complete.
  return { done, rest: done.length > 0 ? rest.trimStart().replace(/\s+/g, ' ') : rest };
}
