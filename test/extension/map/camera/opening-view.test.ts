import { expect, test } from 'vitest';
import { openingView, sizeToBe } from '../../../../extension/map/camera/opening-view.ts';
import { wholeWorld } from '../../../../extension/map/camera/map-view.ts';
import { lima, newYork, sydney, tokyo, utrecht } from '../cities.ts';

const size = sizeToBe('natural-earth', 1440, 600);

test('a map opens on what there is to see, never nearer than a continent', () => {
  const { scale, latitude, longitude } = openingView([utrecht], 'natural-earth', size);
  expect([latitude, longitude].map(Math.round)).toEqual([52, 5]);
  const high = size.height / (size.pixelsPerDegree * scale);
  expect(high).toBeGreaterThanOrEqual(60);
  expect(high).toBeLessThan(80);
});

test('both sides of the Atlantic are in sight, and more than the half of the world is not', () => {
  const view = openingView([utrecht, newYork, lima], 'natural-earth', size);
  expect(view.longitude).toBeCloseTo(-36, 0);
  expect(view.scale).toBeGreaterThan(1.2);
});

test('places on both sides of 180° are fitted across it', () => {
  const view = openingView([tokyo, sydney, { latitude: 37.8, longitude: -122.4 }], 'flat', size);
  expect(Math.abs(view.longitude)).toBeGreaterThan(150);
  expect(view.scale).toBeGreaterThan(1.2);
});

test('places all around it show the whole world as usual', () => {
  const all = [
    utrecht,
    newYork,
    tokyo,
    sydney,
    lima,
    { latitude: 21, longitude: -158 },
    { latitude: 19, longitude: 73 },
  ];
  expect(openingView(all, 'natural-earth', size)).toEqual(wholeWorld);
});

test('a degree has as many pixels as the space has room for', () => {
  expect(sizeToBe('flat', 720, 700).pixelsPerDegree).toBeCloseTo(2, 5);
  expect(sizeToBe('globe', 1440, 600).pixelsPerDegree).toBeCloseTo((300 * Math.PI) / 180, 5);
});
