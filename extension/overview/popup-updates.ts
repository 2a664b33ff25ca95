import type { PageUpdate } from '../contract/page-messages.ts';
import { isStateUpdate } from '../contract/state-updates.ts';
import type { OverviewUpdate, PopupUpdate } from './popup-messages.ts';

/** A popup's messages for an update; `overview` is called only if connections have changed. */
export function popupUpdates(update: PageUpdate, overview: () => OverviewUpdate): PopupUpdate[] {
  if (isStateUpdate(update)) return [update];
  switch (update.type) {
    case 'snapshot':
      return update.part === update.parts ? [overview()] : [];
    case 'changes':
    case 'sites':
    case 'browserPids':
    case 'names':
    case 'clock':
      return [overview()];
    case 'cleared':
      return [update, overview()];
    case 'hour':
      return [];
  }
}
