import { useRef } from 'preact/hooks';
import type { Home } from '../../facts/home-of.ts';
import { highlights, type Highlight } from '../../map/markers/highlight.ts';
import type { TunnelRoute } from '../../map/traces/tunnel-route.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { MapChoice } from './map-choice.tsx';
import type { MapModel } from './map-model.ts';

/** Behind a button: the shapes on the map with their meaning, only those in use, and what to pick out. */
export function MapSymbols({ model }: { model: MapModel }) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  return (
    <details
      ref={details}
      class="map-symbols"
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && details.current?.contains(relatedTarget) === true)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.stopPropagation();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{message('mapLegendShapes')}</summary>
      {/* A click on its text must not close it: it takes the focus. */}
      <div class="map-symbols-sheet" tabIndex={-1}>
        <ul aria-label={message('mapLegendShapes')}>
          {shapesOf(model).map(({ shape, name }) => (
            <li key={shape}>
              <span class="glyph" data-shape={shape} /> {message(name)}
            </li>
          ))}
        </ul>
        <MapChoice
          label={message('mapHighlight')}
          name="highlight"
          options={highlights.map((value) => ({ value, label: message(names[value]) }))}
          value={model.highlight.value}
          onChange={(value) => (model.highlight.value = value)}
        />
      </div>
    </details>
  );
}

const names: Record<Highlight, MessageKey> = {
  off: 'mapHighlightOff',
  doubtful: 'mapLegendDoubtful',
  closed: 'mapHighlightClosed',
  outlier: 'mapHighlightOutlier',
};

function shapesOf({ markers: { value: markers }, route: { value: route }, home }: MapModel) {
  const open = markers.filter((marker) => marker.open > 0);
  const server: MessageKey = route?.servers.some(({ isExit }) => isExit) === true ? 'mapServerAndExit' : 'mapServer';
  const shapes: { shape: string; name: MessageKey; isThere: boolean }[] = [
    { shape: 'area', name: 'mapLegendArea', isThere: open.some(({ kind }) => kind === 'area') },
    { shape: 'doubtful', name: 'mapLegendDoubtful', isThere: open.some(({ doubtful }) => doubtful) },
    { shape: 'attempt', name: 'mapLegendAttempt', isThere: markers.some(({ phase }) => phase === 'attempt') },
    { shape: 'closed', name: 'mapLegendClosed', isThere: markers.some(({ phase }) => phase === 'closed') },
    { shape: 'home', name: 'mapHome', isThere: home.value !== null },
    { shape: 'tunnel', name: 'mapLegendTunnel', isThere: route !== null && hasTunnelLine(route, home.value) },
    { shape: 'server', name: server, isThere: route !== null && route.servers.length > 0 },
    { shape: 'exit', name: 'mapExit', isThere: route !== null && route.exit !== null },
  ];
  return shapes.filter(({ isThere }) => isThere);
}

/** A line needs two ends: home, a server, or an exit elsewhere. */
function hasTunnelLine({ servers, exit }: TunnelRoute, home: Home | null): boolean {
  return home !== null || (servers.length > 0 && exit !== null);
}
