import { printableText } from './printable-text.ts';
import { textWidth } from './terminal/text-width.ts';

/** Rows under a heading, each cell through `printableText`, padded to columns without trailing blanks. Ends with a line break. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map(printableText));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
