import { expect, test } from 'vitest';
import { parseDegrees } from '../../../extension/settings/parse-degrees.ts';

test.each([
  ['52.37', 52.37],
  [' 52,37 ', 52.37],
  ['-4.9', -4.9],
  ['−4,9°', -4.9],
  ['+.5', 0.5],
  ['90', 90],
  ['0', 0],
])('"%s" is %d degrees', (text, degrees) => {
  expect(parseDegrees(text, 90)).toBe(degrees);
});

test.each(['', ' ', 'north', '91', '-90.01', '5 2', '1.2.3', '1e1', '0x10', 'NaN', 'Infinity', '--1'])(
  '"%s" is no latitude',
  (text) => {
    expect(parseDegrees(text, 90)).toBeNull();
  },
);

test('a longitude has a larger range', () => {
  expect([parseDegrees('-180', 180), parseDegrees('180.1', 180)]).toEqual([-180, null]);
});
