import type { Config, Layout } from 'plotly.js-dist-min';
import type { MapTheme } from './colours/map-theme.ts';
import { latitudeRange } from './camera/latitude-range.ts';
import { MAX_SCALE, type Projection, type View } from './camera/map-view.ts';

const projectionTypes = { 'natural-earth': 'natural earth', globe: 'orthographic', flat: 'equirectangular' } as const;

/**
 * The layout of this view for Plotly: a plain base map, without axes or texts.
 *
 * @param aspect of the map, width divided by height
 */
export function mapLayout(
  theme: MapTheme,
  projection: Projection,
  { scale, latitude, longitude }: View,
  aspect: number,
): Partial<Layout> {
  const range = latitudeRange(projection, aspect);
  const rotation = projection === 'globe' ? { lon: longitude, lat: latitude } : { lon: longitude };
  return {
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: theme.water,
    showlegend: false,
    dragmode: 'pan',
    hovermode: 'closest',
    hoverdistance: 14,
    geo: {
      projection: {
        type: projectionTypes[projection],
        scale,
        rotation,
        minscale: 1,
        maxscale: MAX_SCALE,
      },
      resolution: 110,
      fitbounds: false,
      center: { lat: latitude, lon: longitude },
      // Where Plotly is to derive them from the middle of the globe, it draws some views at twice the size (most of them
      // near the date line and the poles).
      ...(range === null
        ? { lonaxis: { range: [-180, 180] }, lataxis: { range: [-90, 90] } }
        : { lataxis: { range: [edgeForPlotly(range[0]), edgeForPlotly(range[1])] } }),
      bgcolor: theme.water,
      showframe: projection === 'globe',
      framecolor: theme.frame,
      framewidth: 1,
      showocean: false,
      showlakes: false,
      showcoastlines: false,
      showcountries: false,
      showland: true,
      landcolor: theme.land,
      // Not rivers: map-detail puts the borders in their place.
      showrivers: true,
      rivercolor: theme.border,
      riverwidth: 0.8,
    },
  };
}

/**
 * The latitude to give Plotly for an edge of the map at this one: it takes great circles between points a quarter of the
 * world apart for that edge (geo.js, makeRangeBox), and their middles are nearer to the pole.
 */
function edgeForPlotly(latitude: number): number {
  if (Math.abs(latitude) > 89.9) return 90 * Math.sign(latitude);
  return (Math.atan(Math.tan((latitude * Math.PI) / 180) * Math.SQRT1_2) * 180) / Math.PI;
}

/** Without Plotly's addresses, logo and buttons; without `topojsonURL` it would fetch the base map from its makers. */
export function mapConfig(topojsonURL: string): Partial<Config> {
  return {
    topojsonURL,
    showSendToCloud: false,
    plotlyServerURL: '',
    displaylogo: false,
    displayModeBar: false,
    scrollZoom: true,
    doubleClick: false,
  };
}
