import { expect, test } from 'vitest';
import { columnNames } from '../../../../extension/contract/column-names.ts';
import { columns } from '../../../../extension/page/columns/columns.ts';
import { layoutFor, visibleColumns } from '../../../../extension/page/columns/visible-columns.ts';

test('more width shows more columns, and a wide page all but those that another column stands for', () => {
  const counts = [640, 900, 1280, 2160].map((widthPx) => visibleColumns(widthPx, null, 'none').length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(visibleColumns(640, null, 'none')).toEqual(['program', 'network', 'place', 'address']);
  expect(visibleColumns(2160, null, 'none')).toEqual(columnNames.filter((name) => columns[name].isExtra !== true));
});

test('the column that is sorted by is always there', () => {
  for (const column of columnNames) expect(visibleColumns(640, column, 'place')).toContain(column);
});

test('the column that a group has in common makes room for others', () => {
  expect(visibleColumns(700, null, 'none')).toContain('network');
  expect(visibleColumns(700, null, 'network')).not.toContain('network');
});

test('a side panel has two lines for each connection, a page a table', () => {
  expect([layoutFor(320), layoutFor(480), layoutFor(900)]).toEqual(['narrow', 'narrow', 'wide']);
});

test('every column has a distinct priority', () => {
  const ranks = columnNames.map((name) => columns[name].importance).sort((a, b) => a - b);
  expect(ranks).toEqual(columnNames.map((_, index) => index + 1));
});

test('the interface is a column of its own, which gives way to nearly all others', () => {
  expect(visibleColumns(1400, null, 'none')).not.toContain('interface');
  expect(visibleColumns(1400, 'interface', 'none')).toContain('interface');
});
