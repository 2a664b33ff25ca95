import type { SearchExcess } from '../../contract/search-limits.ts';
import { formatCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';

/** Says how long a search is that was not accepted, and how long it may be. */
export function searchExcessSentence({ of, count, most }: SearchExcess): string {
  const facts = { count: formatCount(count), most: formatCount(most) };
  return message(of === 'characters' ? 'searchTooLong' : 'searchTooManyTerms', facts);
}
