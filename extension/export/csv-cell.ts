/**
 * One cell of a CSV file (RFC 4180): quoted where it has to be, and no formula in any spreadsheet.
 *
 * A spreadsheet runs a cell that begins with = + - @, a tab, a line break or NUL, or with one of the full-width forms
 * of those signs (OWASP ASVS 1.2.10). Such a text gets an apostrophe before it. Where lists are separated by
 * semicolons (a German Excel) the same file is cut at semicolons, tabs and line breaks inside a text too, so the
 * apostrophe also stands before a formula that begins after one of them. `withoutApostrophes` takes them away again.
 * Numbers are written as they are: -33.9 is a latitude.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = value.replace(formulaStart, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text that a cell was made of, from what a reader of CSV gives. */
export function withoutApostrophes(cell: string): string {
  return cell.replace(apostrophe, '');
}

/** Apostrophes, quotes and white space may stand before the sign: the first would be taken for ours, others are skipped. */
const formula = String.raw`['"\s]*[=+\-@\t\r\n\0＝＋－＠]`;
const start = String.raw`(?<=^|[;\t\r\n])`;
const formulaStart = new RegExp(`${start}(?=${formula})`, 'g');
const apostrophe = new RegExp(`${start}'(?=${formula})`, 'g');
