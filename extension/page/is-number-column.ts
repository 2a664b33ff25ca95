import type { ColumnName } from './column-names.ts';

/** Whether a column holds numbers, which stand at its right edge so that they can be compared. */
export const isNumber = (column: ColumnName): boolean => numbers.has(column);

const numbers: ReadonlySet<ColumnName> = new Set(['port', 'rtt', 'distance', 'rate', 'sent', 'received', 'duration']);
