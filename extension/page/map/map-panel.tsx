import type { Database } from '../../../native-host/protocol.ts';
import { Attribution } from '../../view/components/attribution.tsx';
import { message } from '../../text/message.ts';
import { MapButtons } from './map-buttons.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapNote } from './map-note.tsx';
import type { MapModel } from './map-model.ts';
import type { QueryModel } from '../search/query-model.ts';
import { WorldMap } from './world-map.tsx';

type Props = {
  model: MapModel;
  query: QueryModel;
  databases: readonly Database[];
};

/** The large map with its buttons, its legend, and in its corner the attribution of its data. */
export function MapPanel({ model, query, databases }: Props) {
  return (
    <section class="map" aria-label={message('mapSection')}>
      <div class="map-area">
        <WorldMap model={model} />
        <MapButtons model={model} />
        <MapNote model={model} />
        <Attribution databases={databases} />
      </div>
      <div class="map-foot">
        <MapLegend model={model} query={query} />
      </div>
    </section>
  );
}
