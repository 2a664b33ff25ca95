import { expect, test } from 'vitest';
import type { Drawn } from '../../../extension/map/drawn-map.ts';
import { figureOf } from '../../../extension/map/figure-of.ts';
import { mapThemes } from '../../../extension/map/colours/map-theme.ts';
import { wholeWorld } from '../../../extension/map/camera/map-view.ts';
import { sameDrawing } from '../../../extension/map/same-drawing.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { lima, tokyo } from './cities.ts';
import { markersFor, tracesFor } from './draw-markers.ts';

const inLima = () => tracesFor(markersFor([connectionWith({ id: '1', place: lima })]));
const inTokyo = () => tracesFor(markersFor([connectionWith({ id: '1', place: tokyo })]));

const drawn: Drawn = {
  traces: inLima(),
  theme: mapThemes.dark,
  projection: 'flat',
  heldAtMs: null,
  opensOn: { ofMs: null, points: [] },
  view: wholeWorld,
  aspect: 2,
};

test.each<{ what: string; change: Partial<Drawn>; same: boolean }>([
  { what: 'the same again', change: { traces: inLima() }, same: true },
  { what: 'the same at another moment, which only ages', change: { heldAtMs: 1000 }, same: true },
  { what: 'other connections', change: { traces: inTokyo() }, same: false },
  { what: 'another theme', change: { theme: mapThemes.light }, same: false },
  { what: 'another projection', change: { projection: 'globe' }, same: false },
  { what: 'another part of the world', change: { view: { ...wholeWorld, scale: 2 } }, same: false },
  { what: 'another shape of the map', change: { aspect: 1 }, same: false },
])('need not be drawn again: $what is $same', ({ change, same }) => {
  expect(sameDrawing(drawn, { ...drawn, ...change })).toBe(same);
});

test('what Plotly writes into a figure does not change the drawing', () => {
  const { data } = figureOf(drawn, 'https://example.com/map/');
  data.length = 0;
  figureOf(drawn, 'https://example.com/map/').data.forEach((trace) => (trace.hoverinfo = 'none'));
  expect(drawn.traces).toEqual(inLima());
});
