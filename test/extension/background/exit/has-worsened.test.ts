import { expect, test } from 'vitest';
import { hasWorsened } from '../../../../extension/background/exit/has-worsened.ts';
import type { VerdictKind } from '../../../../extension/exit/verdict.ts';

test.each<[VerdictKind[], VerdictKind[]]>([
  // The first verdict is no change.
  [['no-tunnel'], []],
  [['as-chosen', 'no-tunnel'], ['no-tunnel']],
  [['as-chosen', 'unknown', 'elsewhere'], ['elsewhere']],
  [['as-chosen', 'unknown', 'as-chosen'], []],
  [
    ['as-chosen', 'partly-outside', 'no-tunnel'],
    ['partly-outside', 'no-tunnel'],
  ],
  [['as-chosen', 'no-tunnel', 'elsewhere', 'as-chosen'], ['no-tunnel']],
  [
    ['as-chosen', 'no-tunnel', 'as-chosen', 'no-tunnel'],
    ['no-tunnel', 'no-tunnel'],
  ],
  [['no-tunnel', 'unknown', 'no-tunnel'], []],
  [['as-chosen', 'no-way', 'as-chosen'], []],
])('after %j the user has been told of %j', (kinds, told) => {
  const worsens = hasWorsened();
  expect(kinds.filter((kind) => worsens(kind))).toEqual(told);
});
