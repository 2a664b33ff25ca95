import { expect, test } from 'vitest';
import { steadyOrder } from '../../../../extension/page/list/steady-order.ts';

const byNumber = (a: string, b: string) => Number(a) - Number(b);

test('a frozen order keeps existing rows, drops removed ones, and puts new ones last', () => {
  const order = steadyOrder<string>((thing) => thing);
  expect(order(['3', '1', '2'], byNumber, false)).toEqual({ ordered: ['1', '2', '3'], isLate: false });
  expect(order(['0', '3', '1'], byNumber, true)).toEqual({ ordered: ['1', '3', '0'], isLate: true });
  expect(order(['0', '3', '1'], byNumber, false)).toEqual({ ordered: ['0', '1', '3'], isLate: false });
});

test('a frozen order that is still right is not outdated', () => {
  const order = steadyOrder<string>((thing) => thing);
  order(['1', '2'], byNumber, false);
  expect(order(['1', '2', '3'], byNumber, true).isLate).toBe(false);
});
