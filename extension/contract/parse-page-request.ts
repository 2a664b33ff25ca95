import type { PageRequest } from './page-messages.ts';
import { settingsTable } from './settings.ts';
import { byType, someOf } from '../validation/unions.ts';
import { flag, holds, just, object, text } from '../validation/validators.ts';

/** A request of a page; null for anything else. */
export function parsePageRequest(value: unknown): PageRequest | null {
  return holds(pageRequest, value) ? value : null;
}

const pageRequest = byType<PageRequest>({
  'change-settings': object({ type: just('change-settings'), change: someOf(settingsTable, []) }),
  'set-visible': object({ type: just('set-visible'), visible: flag }),
  'set-view': object({ type: just('set-view'), view: text }),
  'retry-host': object({ type: just('retry-host') }),
  'reload-databases': object({ type: just('reload-databases') }),
  'check-exit': object({ type: just('check-exit') }),
  clear: object({ type: just('clear') }),
});
