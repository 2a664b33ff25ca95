import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netlinkAttributes } from '../../../../native-host/system/linux/netlink-attributes.ts';
import { attribute } from '../../sockets/linux/sock-diag/inet-diag-bytes.ts';

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** The values by type, as bytes. */
function parse(...attributes: Uint8Array[]): Record<number, number[]> {
  const bytes = Uint8Array.from(attributes.flatMap((each) => [...each]));
  const found = netlinkAttributes(view(bytes), 0, bytes.length);
  return Object.fromEntries([...found].map(([type, { start, end }]) => [type, [...bytes.subarray(start, end)]]));
}

test('consecutive values of any length are found', () => {
  expect(
    parse(attribute(1, Uint8Array.of(9)), attribute(2, new Uint8Array()), attribute(3, Uint8Array.of(7, 8))),
  ).toEqual({ 1: [9], 2: [], 3: [7, 8] });
});

test('the first of two values with the same type counts', () => {
  expect(parse(attribute(1, Uint8Array.of(1)), attribute(1, Uint8Array.of(2)))).toEqual({ 1: [1] });
});

test('the bits for "nested" and "network byte order" are no part of the type', () => {
  expect(parse(attribute(0xc005, Uint8Array.of(1)))).toEqual({ 5: [1] });
});

test.each([
  ['longer than the rest', attribute(2, Uint8Array.of(1), 200)],
  ['shorter than its head', attribute(2, Uint8Array.of(1), 3)],
  ['of length 0', attribute(2, Uint8Array.of(1), 0)],
])('an attribute %s ends the list; those before it are read', (_, bad) => {
  expect(parse(attribute(1, Uint8Array.of(9)), bad, attribute(3, Uint8Array.of(8)))).toEqual({ 1: [9] });
});

test('an attribute cut inside its head ends the list', () => {
  expect(parse(attribute(1, Uint8Array.of(9)), Uint8Array.of(8, 0, 2))).toEqual({ 1: [9] });
});

test('any bytes give values within them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat(120), fc.nat(120), (bytes, from, to) => {
      const [start, end] = [Math.min(from, bytes.length), Math.min(to, bytes.length)];
      for (const range of netlinkAttributes(view(bytes), start, end).values()) {
        expect(range.start).toBeGreaterThanOrEqual(start + 4);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(end);
      }
    }),
    { numRuns: 1000 },
  );
});
