import { expect, test } from 'vitest';
import { mapCamera } from '../../../../extension/map/camera/map-camera.ts';
import { wholeWorld } from '../../../../extension/map/camera/map-view.ts';
import { newYork, tokyo, utrecht } from '../cities.ts';

const projection = 'natural-earth';
const openOn = (camera: ReturnType<typeof mapCamera>, points: (typeof utrecht)[], ofMs: number | null = null) =>
  camera.open({ opensOn: { ofMs, points }, projection }, 1000, 500);

test('opens on what there is to see, once: later places do not move the map', () => {
  const camera = mapCamera();
  expect(openOn(camera, [])).toEqual(wholeWorld);
  const opened = openOn(camera, [utrecht]);
  expect(opened.scale).toBeGreaterThan(2);
  expect(openOn(camera, [utrecht, tokyo])).toBe(opened);
});

test('opens again on those of a file', () => {
  const camera = mapCamera();
  const opened = openOn(camera, [utrecht]);
  expect(openOn(camera, [newYork], 1).longitude).not.toBe(opened.longitude);
});

test('stays where the user has moved it before there was anything to see', () => {
  const camera = mapCamera();
  const chosen = { ...wholeWorld, scale: 3 };
  camera.move(chosen);
  expect(openOn(camera, [utrecht])).toBe(chosen);
});
