import { expect, test } from 'vitest';
import { pointedArc } from '../../../../extension/map/traces/pointed-arc.ts';
import type { TunnelRoute } from '../../../../extension/map/traces/tunnel-route.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { lima, newYork, tokyo, utrecht } from '../cities.ts';

const toTokyo = connectionWith({ id: 'tokyo', place: tokyo });
const around = { home: utrecht, route: null, projection: 'natural-earth', middle: 0 } as const;
const routeWith = (isInside: boolean | null): TunnelRoute => ({
  ...{ servers: [], exit: newYork, key: '' },
  isInside: () => isInside,
});

test('it begins at home and ends at the place of the connection', () => {
  const arc = pointedArc(toTokyo, around);
  expect(arc[0]).toBe(utrecht);
  expect(arc.at(-1)).toBe(tokyo);
});

test('in a tunnel it begins at the exit, outside of it at home, and the tunnel itself has none', () => {
  expect(pointedArc(toTokyo, { ...around, route: routeWith(true) })[0]).toBe(newYork);
  expect(pointedArc(toTokyo, { ...around, route: routeWith(false) })[0]).toBe(utrecht);
  expect(pointedArc(toTokyo, { ...around, route: routeWith(null) })).toEqual([]);
});

test('without home or place there is none', () => {
  expect(pointedArc(toTokyo, { ...around, home: null })).toEqual([]);
  expect(pointedArc(connectionWith({ id: 'nowhere', place: null }), around)).toEqual([]);
});

test('on the globe it is a great circle of many points', () => {
  const arc = pointedArc(connectionWith({ id: 'lima', place: lima }), { ...around, projection: 'globe' });
  expect(arc.length).toBeGreaterThan(20);
  expect(arc[0]?.latitude).toBeCloseTo(utrecht.latitude, 6);
  expect(arc.at(-1)?.longitude).toBeCloseTo(lima.longitude, 6);
});
