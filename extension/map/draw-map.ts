import Plotly, { type Layout, type PlotlyHTMLElement, type PlotMouseEvent } from 'plotly.js-dist-min';
import type { MapTheme } from './map-theme.ts';
import { sameTraces } from './same-traces.ts';
import type { MapTrace } from './traces-of.ts';

export type MapListener = {
  /** A marker was clicked. */
  onSelect: (markerId: string) => void;
  /** The pointer is on a marker, at this point of the map in pixels; or on none (null). */
  onHover: (hover: { markerId: string; x: number; y: number } | null) => void;
};

export type DrawnMap = {
  draw: (traces: MapTrace[], theme: MapTheme) => void;
  /** Multiplies the magnification. */
  zoom: (factor: number) => void;
  /** Back to the whole world. */
  reset: () => void;
  remove: () => void;
};

/**
 * Draws a world map into an element and keeps it up to date; the only file that knows Plotly.
 *
 * Nothing is drawn while the page is hidden, or when nothing would look different: every redraw costs 25–40 ms for the
 * countries alone. The base map is the extension's own file; without `topojsonURL` Plotly would fetch it from its
 * makers.
 */
export function drawMap(element: HTMLElement, listener: MapListener): DrawnMap {
  let plot: PlotlyHTMLElement | null = null;
  let drawn: { traces: MapTrace[]; theme: MapTheme } | null = null;
  let wanted: { traces: MapTrace[]; theme: MapTheme } | null = null;
  let drawing = false;

  async function draw(): Promise<void> {
    if (drawing || document.hidden || wanted === null) return;
    if (drawn !== null && drawn.theme === wanted.theme && sameTraces(drawn.traces, wanted.traces)) return;
    drawing = true;
    const next = wanted;
    const began = performance.now();
    const reacted = await Plotly.react(element, next.traces, layout(next.theme, viewOf(plot)), config());
    if (plot === null) listen((plot = reacted));
    drawn = next;
    drawing = false;
    performance.clearMeasures('tapmap:map');
    performance.measure('tapmap:map', { start: began });
    await draw();
  }

  function listen(ready: PlotlyHTMLElement): void {
    ready.on('plotly_click', ({ points }) => {
      const id = points[0]?.customdata;
      if (typeof id === 'string') listener.onSelect(id);
    });
    ready.on('plotly_hover', (event: PlotMouseEvent) => {
      const point = event.points[0];
      const { xPixel: x, yPixel: y } = point ?? {};
      if (typeof point?.customdata !== 'string' || x === undefined || y === undefined) return;
      listener.onHover({ markerId: point.customdata, x, y });
    });
    ready.on('plotly_unhover', () => listener.onHover(null));
  }

  function look({ scale, lat, lon, rotation }: View): void {
    // Plotly takes dotted paths here; its types do not know them.
    const change: Partial<Layout> & Record<string, unknown> = {
      'geo.projection.scale': scale,
      'geo.projection.rotation.lon': rotation,
      'geo.center.lat': lat,
      'geo.center.lon': lon,
    };
    if (plot !== null) void Plotly.relayout(plot, change);
  }

  const onShown = () => void draw();
  document.addEventListener('visibilitychange', onShown);
  const resized = new ResizeObserver(() => {
    if (plot !== null && element.clientWidth > 0) Plotly.Plots.resize(plot);
  });
  resized.observe(element);

  return {
    draw(traces, theme) {
      wanted = { traces, theme };
      void draw();
    },
    zoom(factor) {
      const view = viewOf(plot);
      look({ ...view, scale: Math.min(largestScale, Math.max(1, view.scale * factor)) });
    },
    reset: () => look(wholeWorld),
    remove() {
      document.removeEventListener('visibilitychange', onShown);
      resized.disconnect();
      Plotly.purge(element);
    },
  };
}

const largestScale = 40;
/** What part of the world is seen: magnification, centre and turn, in degrees. */
type View = { scale: number; lat: number; lon: number; rotation: number };

/** North of the equator, where the middle of the drawn part of the world lies. */
const wholeWorld: View = { scale: 1, lat: 14, lon: 0, rotation: 0 };

/** Where the user has moved to by pointer, wheel or buttons; a redraw must not leave it. */
function viewOf(plot: PlotlyHTMLElement | null): View {
  const { projection, center } = plot?.layout.geo ?? {};
  return {
    scale: projection?.scale ?? wholeWorld.scale,
    lat: center?.lat ?? wholeWorld.lat,
    lon: center?.lon ?? wholeWorld.lon,
    rotation: projection?.rotation?.lon ?? wholeWorld.rotation,
  };
}

function layout({ water, land, border }: MapTheme, { scale, lat, lon, rotation }: View): Partial<Layout> {
  return {
    // A constant keeps what the user zoomed and moved to.
    uirevision: 'map',
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: water,
    showlegend: false,
    dragmode: 'pan',
    hovermode: 'closest',
    geo: {
      projection: { type: 'natural earth', scale, rotation: { lon: rotation }, minscale: 1, maxscale: largestScale },
      resolution: 110,
      fitbounds: false,
      center: { lat, lon },
      lataxis: { range: [-56, 84] },
      bgcolor: water,
      showframe: false,
      showocean: false,
      showlakes: false,
      showcoastlines: false,
      showland: true,
      landcolor: land,
      showcountries: true,
      countrycolor: border,
      countrywidth: 0.7,
    },
  };
}

function config() {
  return {
    topojsonURL: new URL('/map/', location.href).href,
    showSendToCloud: false,
    plotlyServerURL: '',
    displaylogo: false,
    displayModeBar: false as const,
    scrollZoom: true,
    doubleClick: false as const,
  };
}
