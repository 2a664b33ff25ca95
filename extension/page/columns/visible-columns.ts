import { type ColumnName, columnNames } from '../../contract/column-names.ts';
import type { GroupBy } from '../../contract/page-address.ts';
import { columns } from './columns.ts';

export type Layout = 'narrow' | 'wide';

/** From this width on, in pixels, an entry is a table row; below, it takes two short lines. */
const wideFromPx = 620;

export const layoutFor = (widthPx: number): Layout => (widthPx >= wideFromPx ? 'wide' : 'narrow');

/**
 * The columns that fit into a table of this width, in their order: the most important ones, and always the one that it
 * is sorted by. A column that is the same for the whole group comes last.
 */
export function visibleColumns(widthPx: number, sortedBy: ColumnName | null, by: GroupBy): ColumnName[] {
  const wanted = byImportance
    .filter((column) => columns[column].isExtra !== true || column === sortedBy)
    .sort((a, b) => Number(isCommon(a, by)) - Number(isCommon(b, by)));
  if (sortedBy !== null) wanted.sort((a, b) => Number(b === sortedBy) - Number(a === sortedBy));
  let leftPx = widthPx - marginPx;
  const shown = new Set<ColumnName>();
  for (const column of wanted) {
    leftPx -= columns[column].width.minPx;
    if (leftPx < 0) break;
    shown.add(column);
  }
  return columnNames.filter((column) => shown.has(column));
}

/** `grid-template-columns` for these columns: spare room goes to names. */
export function gridOf(names: readonly ColumnName[]): string {
  return names
    .map((column) => {
      const { minPx, share = 0 } = columns[column].width;
      return share === 0 ? `minmax(${minPx}px, 0.2fr)` : `minmax(${minPx}px, ${share}fr)`;
    })
    .join(' ');
}

/** Not the program: what listens or is near is apart even where the list is grouped by program. */
const isCommon = (column: ColumnName, by: GroupBy) =>
  (column === by && by !== 'program') || (by === 'place' && column === 'country');

const marginPx = 40;

const byImportance = columnNames.toSorted((a, b) => columns[a].importance - columns[b].importance);
