import { searchExcess } from '../search/search-excess.ts';
import { holds, just, object, wrong, type Check } from '../validation/validators.ts';
import { parsePageRequest } from '../contract/parse-page-request.ts';
import type { PopupRequest } from './popup-messages.ts';

/** A request of a popup or a full tab; null for anything else. */
export function parsePopupRequest(value: unknown): PopupRequest | null {
  return holds(search, value) ? value : parsePageRequest(value);
}

/** A popup sends no search that is too long: it tells the user so. */
const query: Check<string> = (value) =>
  typeof value === 'string' && searchExcess(value) === null ? null : wrong('text');

const search: Check<Extract<PopupRequest, { type: 'search' }>> = object({ type: just('search'), query });
