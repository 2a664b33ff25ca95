import { expect, test } from 'vitest';
import { hasWorsened } from '../../../../extension/background/exit/has-worsened.ts';
import type { Standing } from '../../../../extension/exit/standing.ts';

test.each<[Standing[], Standing[]]>([
  // The first verdict is no change.
  [['no-tunnel'], []],
  [['as-expected', 'no-tunnel'], ['no-tunnel']],
  [['as-expected', 'unknown', 'unexpected-country'], ['unexpected-country']],
  [['as-expected', 'unknown', 'as-expected'], []],
  [
    ['as-expected', 'partly-outside', 'no-tunnel'],
    ['partly-outside', 'no-tunnel'],
  ],
  [['as-expected', 'no-tunnel', 'unexpected-country', 'as-expected'], ['no-tunnel']],
  [
    ['as-expected', 'no-tunnel', 'as-expected', 'no-tunnel'],
    ['no-tunnel', 'no-tunnel'],
  ],
  [['no-tunnel', 'unknown', 'no-tunnel'], []],
  [
    ['as-expected', 'leaks', 'as-expected', 'unknown', 'leaks'],
    ['leaks', 'leaks'],
  ],
  [['leaks', 'partly-outside', 'leaks'], ['partly-outside']],
  [['as-expected', 'no-route', 'as-expected'], []],
])('after %j the user has been notified of %j', (kinds, notified) => {
  const worsens = hasWorsened();
  expect(kinds.filter((kind) => worsens(kind))).toEqual(notified);
});
