import { type ColumnName, columnNames } from '../../contract/column-names.ts';
import type { GroupBy } from '../../contract/page-address.ts';

export type Look = 'narrow' | 'wide';

/** From this width on, in pixels, a line is a row of a table; below, it is two short lines. */
const wideFromPx = 620;

export const lookFor = (widthPx: number): Look => (widthPx >= wideFromPx ? 'wide' : 'narrow');

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
    leftPx -= widths[column].leastPx;
    if (leftPx < 0) break;
    shown.add(column);
  }
  return columnNames.filter((column) => shown.has(column));
}

/** `grid-template-columns` for these columns: what has room to spare gives it to names. */
export function gridOf(columns: readonly ColumnName[]): string {
  return columns
    .map((column) => {
      const { leastPx, share = 0 } = widths[column];
      return share === 0 ? `minmax(${leastPx}px, 0.2fr)` : `minmax(${leastPx}px, ${share}fr)`;
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
  'rtt',
  'rate',
  'distance',
  'received',
  'sent',
  'duration',
  'port',
  'user',
  'direction',
  'protocol',
  'country',
];

const widths: Record<ColumnName, { leastPx: number; share?: number }> = {
  program: { leastPx: 150, share: 1.4 },
  address: { leastPx: 176, share: 1.2 },
  port: { leastPx: 64 },
  place: { leastPx: 140, share: 1.3 },
  country: { leastPx: 110, share: 0.8 },
  network: { leastPx: 120, share: 1.2 },
  state: { leastPx: 150, share: 0.6 },
  protocol: { leastPx: 84 },
  direction: { leastPx: 96 },
  rtt: { leastPx: 100 },
  distance: { leastPx: 92 },
  rate: { leastPx: 92 },
  sent: { leastPx: 84 },
  received: { leastPx: 92 },
  duration: { leastPx: 92 },
  user: { leastPx: 84 },
};
