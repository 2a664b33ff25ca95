import type { Settings } from '../../contract/settings.ts';
import type { MessageKey } from '../../text/message.ts';

/** What the map's projections are called. */
export const projectionNames: Record<Settings['projection'], MessageKey> = {
  'natural-earth': 'mapNaturalEarth',
  globe: 'mapGlobe',
  flat: 'mapFlat',
};
