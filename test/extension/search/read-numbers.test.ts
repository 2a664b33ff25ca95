import { expect, test } from 'vitest';
import { readNumbers } from '../../../extension/search/read-numbers.ts';

const units = { '': 1, ms: 1, s: 1000 };

test.each([
  ['20', [19, 20, 21], [20]],
  ['20', [19.4, 19.6, 20.4, 20.6], [19.6, 20.4]],
  ['1.5', [1.44, 1.46, 1.54, 1.56], [1.46, 1.54]],
  ['10-20', [9, 10, 20, 21], [10, 20]],
  ['1-2s', [1, 2, 999, 1000, 2000, 2001], [1000, 2000]],
  ['500ms-2s', [499, 500, 2000, 2001], [500, 2000]],
  ['5,7', [5, 6, 7], [5, 7]],
  ['>1s', [999, 1000, 1001], [1001]],
  ['>= 1s', [999, 1000], [1000]],
  ['<5', [4, 5], [4]],
  ['<=5', [4, 5, 6], [4, 5]],
])('%s holds for %j of %j', (text, numbers, fitting) => {
  const fits = readNumbers(text, units);
  expect(numbers.filter((number) => fits?.(number))).toEqual(fitting);
});

test.each(['', 'x', '-5', '1-', '5,', '>', '5 km', '1..2', '0x10', '>-3'])('%j is not a number condition', (text) => {
  expect(readNumbers(text, units)).toBeNull();
});
