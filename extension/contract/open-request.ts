import { holds, just, object, text, type Check } from '../validation/validators.ts';

/**
 * Popup → background: bring the full tab to the front, or open it. A message of its own, since the popup waits for the
 * response before it closes.
 */
export type OpenRequest = {
  type: 'open-page';
  /** The view for the full tab, as `formatPageAddress` writes it; empty: one that is open stays as it is. */
  view: string;
};

/** A request to open the full tab; null for anything else. */
export function parseOpenRequest(value: unknown): OpenRequest | null {
  return holds(openRequest, value) ? value : null;
}

const openRequest: Check<OpenRequest> = object({ type: just('open-page'), view: text });
