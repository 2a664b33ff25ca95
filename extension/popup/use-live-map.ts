import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../contract/theme-setting.ts';
import { mapCamera } from '../map/camera/map-camera.ts';
import { mapThemes } from '../map/colours/map-theme.ts';
import type { DrawnMap } from '../map/drawn-map.ts';
import type { Hover } from '../map/hover-of.ts';
import { loadDrawMap } from '../map/load-draw-map.ts';
import { smallMapView } from '../map/small/small-map.ts';
import type { SmallMarker } from '../map/small/small-markers-of.ts';
import { smallTraces } from '../map/small/small-traces.ts';
import { smallStyles } from './small-styles.ts';

type Wanted = {
  /** Whether anybody has asked for it; until then nothing is loaded. */
  wanted: boolean;
  markers: readonly SmallMarker[];
  theme: Theme;
  onPlace: (marker: SmallMarker) => void;
};

/** Plotly's map in the place of the small one: what it shows there at first is the same. */
export function useLiveMap({ wanted, markers, theme, onPlace }: Wanted) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef({ markers, onPlace });
  latest.current = { markers, onPlace };
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    if (!wanted) return;
    let made: DrawnMap | null = null;
    let gone = false;
    void loadDrawMap(document).then(({ drawMap }) => {
      if (gone || element.current === null) return;
      const listener = {
        onSelect(id: string) {
          const marker = latest.current.markers.find((each) => each.id === id);
          if (marker !== undefined) latest.current.onPlace(marker);
        },
        onHover: setHover,
        onView: () => undefined,
        onDrawn: () => setIsDrawn(true),
      };
      setDrawn((made = drawMap(element.current, listener, mapCamera(smallMapView()))));
    });
    return () => {
      gone = true;
      made?.remove();
    };
  }, [wanted]);

  useEffect(() => {
    const map = element.current?.parentElement?.querySelector('.small-map') ?? null;
    if (drawn === null || map === null) return;
    const { styleOf, land, border, water } = smallStyles(map);
    drawn.draw({
      traces: smallTraces(markers, map.clientWidth, styleOf),
      theme: { ...mapThemes[theme], land, border, water },
      projection: 'natural-earth',
      heldAtMs: null,
      opensOn: { ofMs: null, points: [] },
    });
  }, [drawn, markers, theme]);

  return { element, drawn, isDrawn, hover };
}
