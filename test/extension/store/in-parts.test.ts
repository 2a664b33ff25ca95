import { expect, test } from 'vitest';
import { inParts } from '../../../extension/store/in-parts.ts';

test.each([
  [[], [[]]],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j in parts of two is %j, each with its number', (list, parts) => {
  expect(inParts(list, 2)).toEqual(parts.map((members, index) => ({ part: index + 1, parts: parts.length, members })));
});
