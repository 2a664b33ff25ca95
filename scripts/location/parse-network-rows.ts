/** Addresses (as numbers, both ends included) that an autonomous system announces. */
export type NetworkRow = { first: bigint; last: bigint; asn: number; organisation: string };

/**
 * The rows of the `-num` CSV files of the package @ip-location-db/asn: `first,last,asn,organisation` in decimal, the
 * organisation in quotes when it contains a comma.
 *
 * @throws {SyntaxError} for a line of another shape, with its number
 */
export function parseNetworkRows(text: string): NetworkRow[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => (line === '' ? null : parseRow(line, index + 1)))
    .filter((row) => row !== null);
}

function parseRow(line: string, lineNumber: number): NetworkRow {
  const [, first, last, asn, quoted, plain] = rowShape.exec(line) ?? [];
  if (first === undefined || last === undefined || asn === undefined) {
    throw new SyntaxError(`line ${lineNumber}: expected "first,last,asn,organisation", got "${line.slice(0, 100)}"`);
  }
  const organisation = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"');
  return { first: BigInt(first), last: BigInt(last), asn: Number(asn), organisation: organisation.trim() };
}

const rowShape = /^(\d+),(\d+),(\d+),(?:"((?:[^"]|"")*)"|([^"]*))$/;
