import { useRef } from 'preact/hooks';
import type { Database } from '../../native-host/protocol.ts';
import type { DrawnMap } from '../map/draw-map.ts';
import type { Marker } from '../map/markers-of.ts';
import { Attribution } from '../view/attribution.tsx';
import { WorldMap } from '../view/world-map.tsx';

type Props = {
  markers: Marker[];
  selected: ReadonlySet<string>;
  dark: boolean;
  databases: readonly Database[];
  onSelect: (marker: Marker) => void;
};

/** The large map with what belongs on it: its buttons, its legend, and whose data it shows. */
export function MapPanel({ databases, ...map }: Props) {
  const drawn = useRef<DrawnMap | null>(null);
  return (
    <section class="map" aria-label="Map">
      <WorldMap {...map} scale={1} onReady={(ready) => (drawn.current = ready)} />
      <div class="map-buttons">
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => drawn.current?.zoom(1.6)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => drawn.current?.zoom(1 / 1.6)}>
          −
        </button>
        <button type="button" aria-label="Whole world" title="Whole world" onClick={() => drawn.current?.reset()}>
          ⤢
        </button>
      </div>
      <div class="map-foot">
        <ul class="legend muted">
          <li>
            <span class="glyph" data-kind="point" /> City
          </li>
          <li>
            <span class="glyph" data-kind="area" /> Only country or region known
          </li>
          {map.markers.some(({ kind }) => kind === 'merged') && (
            <li>
              <span class="glyph" data-kind="merged" /> Several places
            </li>
          )}
          <li>
            <span class="glyph" data-kind="faded" /> Closed in the last minute
          </li>
        </ul>
        <Attribution databases={databases} />
      </div>
    </section>
  );
}
