import { termOf } from '../../search/parse-query.ts';
import type { Query, Term } from '../../search/query.ts';
import { tokensOf } from '../../search/tokens-of.ts';

/**
 * Takes from a text what is done, and leaves what is still being written or has to be mended.
 *
 * @param what `followed`: fields with something after them, so that nobody is writing on them; `all`: words, too
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
  // What is left at the end is still followed by a blank, so it counts as written.
  return { done, rest: done.length > 0 ? rest.trimStart().replace(/\s+/g, ' ') : rest };
}
