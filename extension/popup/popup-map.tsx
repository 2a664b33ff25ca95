import { useState } from 'preact/hooks';
import type { Theme } from '../contract/theme-setting.ts';
import type { SmallMarker } from '../map/small/small-markers-of.ts';
import { messageOf } from '../text/message.ts';
import { PopupMapHover } from './popup-map-hover.tsx';
import { SmallMap } from './small-map.tsx';
import { useLiveMap } from './use-live-map.ts';

type Props = {
  markers: SmallMarker[] | null;
  theme: Theme;
  onOpen: () => void;
  /** Opens the full tab with this place. */
  onPlace: (marker: SmallMarker) => void;
};

/**
 * The map of the popup: drawn small and at once, and by Plotly in the same place as soon as somebody points at it or
 * presses Enter on it; then it can be zoomed and moved, and its markers say what they are. Nobody else pays for that.
 */
export function PopupMap({ markers, theme, onOpen, onPlace }: Props) {
  const [wanted, setWanted] = useState(false);
  const live = useLiveMap({ wanted: wanted && markers !== null, markers: markers ?? [], theme, onPlace });
  const want = () => setWanted(true);
  const { drawn, isDrawn, hover } = live;
  const hovered = hover === null ? undefined : markers?.find(({ id }) => id === hover.markerId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = isDrawn ? moves[event.key] : ['Enter', ' '].includes(event.key) ? want : undefined;
    if (act === undefined) return;
    act(drawn);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="popup-map"
      data-live={isDrawn}
      tabIndex={0}
      role={isDrawn ? 'application' : 'button'}
      aria-label={messageOf(isDrawn ? 'mapName' : 'popupMap', markers?.length ?? 0)}
      onPointerEnter={want}
      onKeyDown={onKeyDown}
    >
      <SmallMap markers={markers} onOpen={onOpen} />
      <div class="drawing" ref={live.element} />
      {hover !== null && hovered !== undefined && <PopupMapHover marker={hovered} y={hover.y} />}
    </div>
  );
}

type Drawn = ReturnType<typeof useLiveMap>['drawn'];

const PART = 0.15;
const ZOOM_STEP = 1.6;
const moves: Partial<Record<string, (drawn: Drawn) => unknown>> = {
  ArrowLeft: (drawn) => drawn?.pan(-PART, 0),
  ArrowRight: (drawn) => drawn?.pan(PART, 0),
  ArrowUp: (drawn) => drawn?.pan(0, PART),
  ArrowDown: (drawn) => drawn?.pan(0, -PART),
  '+': (drawn) => drawn?.zoom(ZOOM_STEP),
  '=': (drawn) => drawn?.zoom(ZOOM_STEP),
  '-': (drawn) => drawn?.zoom(1 / ZOOM_STEP),
};
