/**
 * One cell of a CSV file (RFC 4180): quoted if necessary, and not a formula in any spreadsheet.
 *
 * A spreadsheet evaluates a cell that begins with = + - @, a tab, a line break or NUL, or with a full-width form of one
 * of those characters (OWASP ASVS 1.2.10). Such a text is prefixed with an apostrophe. Where semicolons are the list
 * separator (a German Excel), the same file is also split at semicolons, tabs and line breaks inside a text, so a
 * formula that begins after one of them is prefixed as well. `withoutApostrophes` removes the apostrophes again.
 * Numbers are written as they are: -33.9 is a latitude.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = value.replace(formulaStart, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The original text of a cell, from the value that a CSV reader returns. */
export function withoutApostrophes(cell: string): string {
  return cell.replace(apostrophe, '');
}

/**
 * Apostrophes, quotes and white space may precede the character: the first would be taken for ours, the others are
 * skipped.
 */
const formula = String.raw`['"\s]*[=+\-@\t\r\n\0＝＋－＠]`;
const start = String.raw`(?<=^|[;\t\r\n])`;
const formulaStart = new RegExp(`${start}(?=${formula})`, 'g');
const apostrophe = new RegExp(`${start}'(?=${formula})`, 'g');
