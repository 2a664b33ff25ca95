import { geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import { accuracyDegrees, accuracyOutline } from '../../../extension/map/accuracy-outline.ts';
import { utrecht } from './cities.ts';

const wellington = { latitude: -41.3, longitude: 174.8 };
const flat = ['natural-earth', 'flat'] as const;

test('the radius is as the database gives it', () => {
  expect(accuracyDegrees({ accuracyRadiusKm: 1112 })).toBeCloseTo(10);
  expect(accuracyDegrees({ accuracyRadiusKm: null })).toBe(0);
});

test.each([...flat, 'globe'] as const)('every point of the outline is that far from its place, %s', (projection) => {
  for (const { longitude, latitude } of accuracyOutline(utrecht, 10, projection, 0)) {
    const away = geoDistance([longitude, latitude], [utrecht.longitude, utrecht.latitude]);
    expect((away * 180) / Math.PI).toBeCloseTo(10, 4);
  }
});

test.each(flat)('at the date line it ends at the edge and leaves nothing on the other side, %s', (projection) => {
  const easts = accuracyOutline(wellington, 15, projection, 0).map(({ longitude }) => longitude);
  expect(Math.max(...easts)).toBeCloseTo(180, 1);
  expect(Math.min(...easts)).toBeGreaterThan(150);
  // With the date line in the middle it is whole.
  const whole = accuracyOutline(wellington, 15, projection, 180).map(({ longitude }) => longitude);
  expect(Math.max(...whole)).toBeGreaterThan(190);
});

test.each(flat)('around a pole it reaches across the map, %s', (projection) => {
  const outline = accuracyOutline({ latitude: 85, longitude: 20 }, 10, projection, 0);
  const easts = outline.map(({ longitude }) => longitude);
  expect([Math.min(...easts), Math.max(...easts)].map(Math.round)).toEqual([-180, 180]);
  expect(outline.slice(-2).map(({ latitude }) => latitude)).toEqual([90, 90]);
  const along = outline.slice(0, -2);
  expect(along.every(({ longitude }, i) => longitude >= (along[i - 1]?.longitude ?? -180))).toBe(true);
});
