import { expect, test } from 'vitest';
import { menuStep } from '../../../../extension/page/menu/menu-step.ts';

const labels = ['CSV', 'JSON', 'GeoJSON', 'Copy'];

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', 0, 3],
  ['Home', 2, 0],
  ['End', 1, 3],
  ['g', 0, 2],
  ['c', 0, 3],
  ['c', 3, 0],
  ['x', 0, null],
  [' ', 0, null],
  ['Enter', 0, null],
  ['ArrowDown', -1, 0],
])('%s at entry %i leads to %j', (key, from, to) => expect(menuStep(key, from, labels)).toBe(to));
