import { type ColumnName, columnNames } from '../../contract/column-names.ts';
import type { GroupBy } from '../../contract/page-address.ts';

export type Layout = 'narrow' | 'wide';

/** From this width on, in pixels, a line is a row of a table; below, it is two short lines. */
const wideFromPx = 620;

export const layoutFor = (widthPx: number): Layout => (widthPx >= wideFromPx ? 'wide' : 'narrow');

/**
 * The columns that a table of this width has room for, in their order: first what one asks for most, and always the
 * one that it is sorted by. What all of a group have in common comes last.
 */
export function visibleColumns(widthPx: number, sortedBy: ColumnName | null, by: GroupBy): ColumnName[] {
  const wanted = [...importance].sort((a, b) => Number(isCommon(a, by)) - Number(isCommon(b, by)));
  if (sortedBy !== null) wanted.sort((a, b) => Number(b === sortedBy) - Number(a === sortedBy));
  let leftPx = widthPx - marginPx;
  const shown = new Set<ColumnName>();
  for (const column of wanted) {
    leftPx -= widths[column].minPx;
    if (leftPx < 0) break;
    shown.add(column);
  }
  return columnNames.filter((column) => shown.has(column));
}

/** `grid-template-columns` for these columns: what has room to spare gives it to names. */
export function gridOf(columns: readonly ColumnName[]): string {
  return columns
    .map((column) => {
      const { minPx, share = 0 } = widths[column];
      return share === 0 ? `minmax(${minPx}px, 0.2fr)` : `minmax(${minPx}px, ${share}fr)`;
    })
    .join(' ');
}

const isCommon = (column: ColumnName, by: GroupBy) => column === by || (by === 'place' && column === 'country');

const marginPx = 40;

const importance: readonly ColumnName[] = [
  'program',
  'address',
  'place',
  'network',
  'state',
  'local',
  'rtt',
  'rate',
  'distance',
  'received',
  'sent',
  'duration',
  'port',
  'user',
  'interface',
  'direction',
  'protocol',
  'country',
];

const widths: Record<ColumnName, { minPx: number; share?: number }> = {
  program: { minPx: 150, share: 1.4 },
  address: { minPx: 176, share: 1.2 },
  local: { minPx: 150, share: 0.8 },
  port: { minPx: 64 },
  place: { minPx: 140, share: 1.3 },
  country: { minPx: 110, share: 0.8 },
  network: { minPx: 120, share: 1.2 },
  state: { minPx: 150, share: 0.6 },
  protocol: { minPx: 84 },
  direction: { minPx: 96 },
  rtt: { minPx: 84 },
  distance: { minPx: 92 },
  rate: { minPx: 92 },
  sent: { minPx: 84 },
  received: { minPx: 92 },
  duration: { minPx: 92 },
  user: { minPx: 84 },
  interface: { minPx: 104 },
};
