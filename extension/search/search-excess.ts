import { tooManyCharacters, tooManyTerms, type SearchExcess } from '../contract/search-limits.ts';
import { tokensOf } from './tokens-of.ts';

/** What a search has too much of; null if it is possible. Its terms are counted only if it is not too long. */
export function searchExcess(text: string): SearchExcess | null {
  return tooManyCharacters(text.length) ?? tooManyTerms(tokensOf(text).length);
}
