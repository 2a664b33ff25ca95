import { expect, test } from 'vitest';
import { fitView, MAX_SCALE, panView, wholeWorld, zoomView } from '../../../../extension/map/camera/map-view.ts';

const size = { width: 1000, height: 560, pixelsPerDegree: 2.6 };
const utrecht = { latitude: 52.09, longitude: 5.12 };

test('fitting nothing shows the world', () => {
  expect(fitView([], 'natural-earth', size)).toEqual(wholeWorld);
});

test.each(['natural-earth', 'flat', 'globe'] as const)('fitting two cities puts them around the middle, %s', (kind) => {
  const view = fitView([utrecht, { latitude: 48.1, longitude: 11.6 }], kind, size);
  expect(view.latitude).toBeCloseTo(50.1, 0);
  expect(view.longitude).toBeCloseTo(8.4, 0);
  expect(view.scale).toBeGreaterThan(5);
  expect(view.scale).toBeLessThanOrEqual(MAX_SCALE);
});

test('cities on both sides of the date line are fitted across it', () => {
  const view = fitView(
    [
      { latitude: -17, longitude: 178 },
      { latitude: -14, longitude: -172 },
    ],
    'flat',
    size,
  );
  expect(Math.abs(view.longitude)).toBeGreaterThan(170);
  expect(view.scale).toBeGreaterThan(5);
});

test('one city is shown with its region', () => {
  const view = fitView([utrecht], 'flat', size);
  expect(view.longitude).toBeCloseTo(5.12);
  expect(view.scale).toBeLessThan(20);
});

test('moving east goes round the world, moving north ends at the pole', () => {
  expect(panView({ scale: 1, latitude: 0, longitude: 170 }, 0.1, 0).longitude).toBeCloseTo(-154);
  expect(panView({ scale: 1, latitude: 80, longitude: 0 }, 0, 1).latitude).toBe(84);
});

test.each([
  { from: 170, to: -157, lands: -173.5 },
  { from: -170, to: 157, lands: 173.5 },
  { from: 10, to: 40, lands: 25 },
])('twice as near around $to goes half the shorter way there from $from', ({ from, to, lands }) => {
  const view = { scale: 2, latitude: 0, longitude: from };
  const near = zoomView(view, 2, { latitude: 20, longitude: to });
  expect(near).toEqual({ scale: 4, latitude: 10, longitude: lands });
});

test('zooming in keeps the centre, up to the closest zoom', () => {
  const view = { scale: 2, latitude: 10, longitude: 20 };
  expect(zoomView(view, 1.6, null)).toEqual({ ...view, scale: 3.2 });
  const nearest = { ...view, scale: MAX_SCALE };
  expect(zoomView(nearest, 2, { latitude: 40, longitude: 50 })).toEqual(nearest);
});
