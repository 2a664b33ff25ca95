import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, overlap, placeLabels, type Wish } from '../../../../extension/map/labels/place-labels.ts';

const spot = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
const wish = fc.record({
  text: fc.string({ minLength: 1, maxLength: 20 }),
  spot,
  clear: fc.integer({ min: 0, max: 20 }),
  onSpot: fc.boolean(),
});
const obstacle = fc.tuple(spot, fc.integer({ min: 4, max: 20 })).map(([at, radius]) => boxAround(at, radius));

test('no label lies over another or over an obstacle, and none is lost or moved far', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), fc.array(obstacle, { maxLength: 20 }), (wishes, obstacles) => {
      const placed = placeLabels(wishes, obstacles);
      expect(placed).toHaveLength(wishes.length);
      const boxes = placed.flatMap((label) => (label === null ? [] : [label.box]));
      for (const [i, box] of boxes.entries()) {
        expect([...boxes.slice(i + 1), ...obstacles].some((other) => overlap(box, other))).toBe(false);
      }
      for (const [i, label] of placed.entries()) {
        const asked = wishes[i];
        if (label === null || asked === undefined) continue;
        expect(label.text).toBe(asked.text);
        expect(Math.abs(label.middle.y - asked.spot.y)).toBeLessThanOrEqual(asked.clear + 7);
      }
    }),
  );
});

test('the most important has its place whatever comes after it', () => {
  fc.assert(
    fc.property(wish, fc.array(wish, { maxLength: 10 }), (first, others) => {
      expect(placeLabels([first, ...others], [])[0]).toEqual(placeLabels([first], [])[0]);
    }),
  );
});

const home: Wish = { text: 'You', spot: { x: 100, y: 100 }, clear: 8, onSpot: false };

test('a label stands below what it names, or above it where something is below', () => {
  expect(placeLabels([home], [])[0]?.middle.y).toBeGreaterThan(108);
  expect(placeLabels([home], [boxAround({ x: 100, y: 118 }, 8)])[0]?.middle.y).toBeLessThan(92);
});

test('without room on any side it is left out', () => {
  expect(placeLabels([home], [boxAround(home.spot, 60)])).toEqual([null]);
});
