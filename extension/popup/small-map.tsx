import { useLayoutEffect, useMemo } from 'preact/hooks';
import smallWorld from '../map/small/small-world.json' with { type: 'json' };
import { smallMapSize } from '../map/small/small-map-size.ts';
import type { SmallMarker } from '../map/small/small-markers-of.ts';
import { message } from '../text/message.ts';
import { markerPath } from './marker-path.ts';

type Props = { markers: SmallMarker[] | null; onOpen: () => void };

/**
 * The world with its markers, at a glance: a click anywhere opens the full tab, as the button below does for the
 * keyboard. Its name is that of the map around it (popup-map); the places are in the list.
 */
export function SmallMap({ markers, onOpen }: Props) {
  const beganMs = performance.now();
  // Rendered once: the land never changes.
  const world = useMemo(
    () => (
      <>
        <path class="land" d={smallWorld.land} />
        <path class="borders" d={smallWorld.borders} />
      </>
    ),
    [],
  );
  useLayoutEffect(() => {
    if (markers === null) return;
    performance.clearMeasures('tapmap:map');
    performance.measure('tapmap:map', { start: beganMs });
  }, [markers]);
  return (
    <svg
      class="small-map"
      viewBox={`0 0 ${smallMapSize.width} ${smallMapSize.height}`}
      aria-hidden="true"
      onClick={onOpen}
    >
      <title>{message('popupMapHint')}</title>
      {world}
      {markers?.toReversed().map((marker) => (
        <path
          key={marker.id}
          class={marker.kind}
          data-marker={marker.id}
          data-count={marker.open}
          d={markerPath(marker)}
        />
      ))}
    </svg>
  );
}
