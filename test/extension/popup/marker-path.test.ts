import { expect, test } from 'vitest';
import { markerPath } from '../../../extension/popup/marker-path.ts';

const at = { id: 'place', x: 100, y: 50 };

test('a country is a diamond, a city a disc', () => {
  expect(markerPath({ ...at, kind: 'area', open: 1 })).toBe('M100,42l8,8l-8,8l-8,-8z');
  expect(markerPath({ ...at, kind: 'point', open: 1 })).toBe('M92,50a8,8,0,1,0,16,0a8,8,0,1,0,-16,0z');
});

test('one with more connections is larger, up to a limit', () => {
  const widths = [0, 1, 10, 1000, 10_000].map((open) =>
    Number(/a([\d.]+)/.exec(markerPath({ ...at, kind: 'point', open }))?.[1]),
  );
  expect(widths).toEqual([8, 8, 12, 20, 20]);
});
