import { expect, test } from 'vitest';
import { mapDetail } from '../../../../extension/map/world/map-detail.ts';
import { rankPoints, type Position } from '../../../../extension/map/world/rank-points.ts';
import type { GeometryCollection, Polygon } from 'topojson-specification';
import { ringArea } from '../../../../extension/map/world/ring-area.ts';
import { worldTopology } from '../../../../extension/map/world/world-topology.ts';

/** Two square countries next to each other: arc 0 is the border, 1 and 2 the coasts. */
const arcs: Position[][] = [
  [
    [10, 0],
    [10.01, 5],
    [10, 10],
  ],
  [
    [10, 10],
    [5, 10],
    [0, 10],
    [0, 5],
    [0, 0],
    [5, 0],
    [10, 0],
  ],
  [
    [10, 0],
    [15, 0],
    [20, 0],
    [20, 5],
    [20, 10],
    [15, 10],
    [10, 10],
  ],
];
const world = {
  arcs,
  land: { id: null, polygons: [[[1, 2]]], properties: {} },
  countries: [
    { id: 'AAA', polygons: [[[0, 1]]], properties: { ct: [1, 2] } },
    { id: 'BBB', polygons: [[[~0, 2]]], properties: {} },
  ],
};
const everything = () => true;

test('bends that are too small to be seen are left out', () => {
  const { arcs: drawn } = mapDetail(world)({ degrees: 0.1, includes: everything });
  expect(drawn[0]).toEqual([
    [10, 0],
    [10, 10],
  ]);
});

test('bends that can be seen stay', () => {
  expect(mapDetail(world)({ degrees: 0.001, includes: everything }).arcs[0]).toHaveLength(3);
});

test('there is less detail outside the view', () => {
  expect(mapDetail(world)({ degrees: 0.001, includes: () => false }).arcs[0]).toHaveLength(2);
});

test('a border is drawn once, and a coast is not a border', () => {
  const { rivers } = mapDetail(world)({ degrees: 0.1, includes: everything }).objects;
  expect(rivers).toMatchObject({ geometries: [{ arcs: [[0]] }] });
});

test('no ring is turned inside out, however coarse it gets', () => {
  const { arcs: drawn } = mapDetail(world)({ degrees: 50, includes: everything });
  for (const ring of [
    [1, 2],
    [0, 1],
    [~0, 2],
  ]) {
    expect(ringArea(ring, positions(drawn)) * ringArea(ring, arcs)).toBeGreaterThan(0);
  }
});

test('a line keeps its ends, then its farthest point before all others', () => {
  const [first, small, large, last] = rankPoints([
    [0, 0],
    [1, 0.1],
    [2, 1],
    [3, 0],
  ]);
  expect([first, last]).toEqual([Infinity, Infinity]);
  expect(large).toBeGreaterThan(small ?? 0);
});

test('delta-encoded integer arcs become degrees', () => {
  const empty: GeometryCollection = { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] };
  const { arcs: decoded } = worldTopology({
    type: 'Topology',
    transform: { scale: [0.5, 0.1], translate: [-180, -90] },
    arcs: [
      [
        [10, 20],
        [1, -2],
        [-3, 4],
      ],
      [[1, 1]],
    ],
    objects: { land: empty, countries: empty },
  });
  expect(decoded).toEqual([
    [
      [-175, -88],
      [-174.5, -88.2],
      [-176, -87.8],
    ],
    [[-179.5, -89.9]],
  ]);
});

test('a country in two pieces is one country', () => {
  const geometry = (): Polygon => ({ type: 'Polygon', id: 'ESP', arcs: [[0]] });
  const lands = (): GeometryCollection => ({ type: 'GeometryCollection', geometries: [geometry(), geometry()] });
  const { countries } = worldTopology({ type: 'Topology', arcs: [], objects: { land: lands(), countries: lands() } });
  expect(countries).toEqual([{ id: 'ESP', polygons: [[[0]], [[0]]], properties: {} }]);
});

const positions = (lines: number[][][]): Position[][] => lines.map((line) => line.map(([x = 0, y = 0]) => [x, y]));

test('a country keeps its middle, without which Plotly throws at every move over its tint', () => {
  const { countries } = mapDetail(world)({ degrees: 0.1, includes: everything }).objects;
  expect(countries).toMatchObject({ geometries: [{ id: 'AAA', properties: { ct: [1, 2] } }, { id: 'BBB' }] });
});
