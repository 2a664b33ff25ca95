import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DrawnMap } from '../map/draw-map.ts';
import { darkMap, lightMap } from '../map/map-theme.ts';
import type { Marker } from '../map/markers-of.ts';
import { tracesOf } from '../map/traces-of.ts';
import { MapHover, type Hover } from './map-hover.tsx';

type Props = {
  markers: Marker[];
  selected: ReadonlySet<string>;
  dark: boolean;
  /** Size of the markers; 1 on the large map. */
  scale: number;
  onSelect: (marker: Marker) => void;
  /** Gives the map to whoever has buttons for it. */
  onReady?: (map: DrawnMap) => void;
};

/**
 * The map. Plotly is large and is loaded when everything else is on screen.
 *
 * For a screen reader it is one picture: what it shows is reachable in the list.
 */
export function WorldMap({ markers, selected, dark, scale, onSelect, onReady }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const latest = useRef({ markers, onSelect });
  latest.current = { markers, onSelect };

  useEffect(() => {
    let drawn: DrawnMap | null = null;
    let gone = false;
    const find = (id: string) => latest.current.markers.find((marker) => marker.id === id);
    void import('../map/draw-map.ts').then(({ drawMap }) => {
      if (gone || element.current === null) return;
      drawn = drawMap(element.current, {
        onSelect(id) {
          const marker = find(id);
          if (marker !== undefined) latest.current.onSelect(marker);
        },
        onHover(at) {
          const marker = at === null ? undefined : find(at.markerId);
          setHover(at === null || marker === undefined ? null : { marker, x: at.x, y: at.y });
        },
      });
      setMap(drawn);
      onReady?.(drawn);
    });
    return () => {
      gone = true;
      drawn?.remove();
    };
  }, []);

  const theme = dark ? darkMap : lightMap;
  const traces = useMemo(() => tracesOf(markers, { theme, selected, scale }), [markers, theme, selected, scale]);
  useEffect(() => map?.draw(traces, theme), [map, traces, theme]);

  return (
    <div class="world-map">
      <div class="drawing" ref={element} role="img" aria-label={`World map with ${markers.length} markers`} />
      {hover !== null && <MapHover hover={hover} width={element.current?.clientWidth ?? 0} />}
    </div>
  );
}
