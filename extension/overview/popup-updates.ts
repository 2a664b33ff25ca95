import type { PageUpdate } from '../contract/page-messages.ts';
import type { OverviewUpdate, PopupUpdate } from './popup-messages.ts';

/** What a popup is told in place of an update; `overview` is asked only where connections have changed. */
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
