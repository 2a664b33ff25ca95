import { expect, test } from 'vitest';
import { steadyOrder } from '../../../../extension/page/list/steady-order.ts';

const byNumber = (a: string, b: string) => Number(a) - Number(b);

test('an order that is held keeps what is there, drops what went, and puts what is new last', () => {
  const order = steadyOrder<string>((thing) => thing);
  expect(order(['3', '1', '2'], byNumber, false)).toEqual({ ordered: ['1', '2', '3'], isLate: false });
  expect(order(['0', '3', '1'], byNumber, true)).toEqual({ ordered: ['1', '3', '0'], isLate: true });
  expect(order(['0', '3', '1'], byNumber, false)).toEqual({ ordered: ['0', '1', '3'], isLate: false });
});

test('an order that is held and right is not late', () => {
  const order = steadyOrder<string>((thing) => thing);
  order(['1', '2'], byNumber, false);
  expect(order(['1', '2', '3'], byNumber, true).isLate).toBe(false);
});
