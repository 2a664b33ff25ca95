import type { PageUpdate } from '../contract/page-messages.ts';
import type { OverviewUpdate, PopupUpdate } from './popup-messages.ts';

/** A popup's messages for an update; `overview` is called only if connections have changed. */
export function popupUpdates(update: PageUpdate, overview: () => OverviewUpdate): PopupUpdate[] {
  switch (update.type) {
    case 'host':
    case 'settings':
    case 'databases':
    case 'problems':
    case 'egress':
    case 'exit':
      return [update];
    case 'snapshot':
      return update.part === update.parts ? [overview()] : [];
    case 'changes':
      return [overview()];
    default:
      return [];
  }
}
