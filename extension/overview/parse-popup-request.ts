import { searchExcess } from '../search/search-excess.ts';
import { count } from '../validation/numbers.ts';
import { byType } from '../validation/unions.ts';
import { holds, just, object, wrong, type Check } from '../validation/validators.ts';
import { parsePageRequest } from '../contract/parse-page-request.ts';
import type { PopupAsk, PopupRequest } from './popup-messages.ts';

/** A request of a popup or a full tab; null for anything else. */
export function parsePopupRequest(value: unknown): PopupRequest | null {
  return holds(popupAsk, value) ? value : parsePageRequest(value);
}

/** A popup sends no search that is too long: it tells the user so. */
const query: Check<string> = (value) =>
  typeof value === 'string' && searchExcess(value) === null ? null : wrong('text');

const popupAsk = byType<PopupAsk>({
  search: object({ type: just('search'), query }),
  'set-tab': object({ type: just('set-tab'), tabId: count }),
});
