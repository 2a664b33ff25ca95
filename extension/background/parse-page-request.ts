import type { PageRequest } from './page-messages.ts';
import { byType, flag, holds, just, object } from './parse-fields.ts';

/** What a page asks, or null for anything else. */
export function parsePageRequest(value: unknown): PageRequest | null {
  return holds(pageRequest, value) ? value : null;
}

const pageRequest = byType<PageRequest>({
  'set-watching': object({ type: just('set-watching'), watching: flag }),
  'set-visible': object({ type: just('set-visible'), visible: flag }),
  'retry-host': object({ type: just('retry-host') }),
});
