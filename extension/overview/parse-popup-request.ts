import { holds, just, object, text, type Check } from '../validation/validators.ts';
import { parsePageRequest } from '../contract/parse-page-request.ts';
import type { PopupRequest } from './popup-messages.ts';

/** What a popup or a full tab asks, or null for anything else. */
export function parsePopupRequest(value: unknown): PopupRequest | null {
  return holds(lookFor, value) ? value : parsePageRequest(value);
}

const lookFor: Check<Extract<PopupRequest, { type: 'look-for' }>> = object({ type: just('look-for'), query: text });
