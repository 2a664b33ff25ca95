import { holds, just, object, text, type Check } from '../validation/validators.ts';
import { parsePageRequest } from '../contract/parse-page-request.ts';
import type { PopupRequest } from './popup-messages.ts';

/** A request of a popup or a full tab; null for anything else. */
export function parsePopupRequest(value: unknown): PopupRequest | null {
  return holds(search, value) ? value : parsePageRequest(value);
}

const search: Check<Extract<PopupRequest, { type: 'search' }>> = object({ type: just('search'), query: text });
