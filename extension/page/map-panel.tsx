import type { Database } from '../../native-host/protocol.ts';
import type { ColourCategory } from '../map/colours-of.ts';
import { Attribution } from '../view/attribution.tsx';
import { message } from '../view/message.ts';
import { MapButtons } from './map-buttons.tsx';
import { MapLegend } from './map-legend.tsx';
import type { MapModel } from './map-model.ts';
import { WorldMap } from './world-map.tsx';

type Props = {
  model: MapModel;
  databases: readonly Database[];
  /** A colour of the legend was chosen; without it the legend is no more than that. */
  onChooseCategory?: (category: ColourCategory) => void;
};

/** The large map with what belongs on it: its buttons, its legend, and whose data it shows. */
export function MapPanel({ model, databases, onChooseCategory }: Props) {
  return (
    <section class="map" aria-label={message('mapSection')}>
      <WorldMap model={model} />
      <MapButtons model={model} />
      <div class="map-foot">
        <MapLegend model={model} onChooseCategory={onChooseCategory} />
        <Attribution databases={databases} />
      </div>
    </section>
  );
}
