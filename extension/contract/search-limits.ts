/**
 * What a search may be: nobody types more, and every term is a chip in the page and is looked for in every connection.
 */
export const searchLimits = { characters: 2_000, terms: 50 } as const;

/** What a search has too much of, how much, and how much is possible. */
export type SearchExcess = { of: keyof typeof searchLimits; count: number; most: number };

/** Null for a search of a length that is possible; its terms are counted once they are known. */
export function tooManyCharacters(length: number): SearchExcess | null {
  return excess('characters', length);
}

export function tooManyTerms(count: number): SearchExcess | null {
  return excess('terms', count);
}

function excess(of: SearchExcess['of'], count: number): SearchExcess | null {
  const most = searchLimits[of];
  return count > most ? { of, count, most } : null;
}
