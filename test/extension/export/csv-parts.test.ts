import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, withoutApostrophes } from '../../../extension/export/csv-cell.ts';
import { csvParts } from '../../../extension/export/csv-parts.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';
import { anyExportable, exportedOf, joined } from './exported-of.ts';

test('every field reads back by RFC 4180, once the apostrophes are removed', () => {
  fc.assert(
    fc.property(anyExportable, (connections) => {
      const [head = [], ...records] = parseCsv(joined(csvParts(exportedOf(connections))).slice(1), ',');
      expect(records).toHaveLength(connections.length);
      const processName = head.indexOf('processName');
      const city = head.indexOf('city');
      for (const [index, { processName: name, place }] of connections.entries()) {
        expect(records[index]).toHaveLength(head.length);
        expect(withoutApostrophes(records[index]?.[processName] ?? '')).toBe(name ?? '');
        expect(withoutApostrophes(records[index]?.[city] ?? '')).toBe(place?.city ?? '');
      }
    }),
  );
});

describe.each([',', ';', '\t'])('a spreadsheet that separates at %j', (separator) => {
  test('finds no cell that is a formula', () => {
    fc.assert(
      fc.property(anyExportable, (connections) => {
        const columns = connections.map(({ processName, owner }) => csvCell(processName) + ',' + csvCell(owner));
        const cells = parseCsv(columns.join('\r\n'), separator).flat();
        expect(cells.filter((cell) => /^["\s]*[=+\-@\0＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["'tis", "'tis"],
  ['-33.9', "'-33.9"],
  [-33.9, '-33.9'],
  ['\tx', "'\tx"],
  ['a;=b', "a;'=b"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  [null, ''],
  [0, '0'],
])('%j is written as %j', (value, cell) => expect(csvCell(value)).toBe(cell));

test('it begins with a byte order mark and a header, and names the sources that were used', () => {
  const here = connectionWith({ id: '1', closedAtMs: 1_795_539_780_000, place: placeWith() });
  const text = joined(csvParts(exportedOf([here, connectionWith({ id: '2' })])));
  const [head = [], first = [], second = []] = parseCsv(text.slice(1), ',');
  const valueOf = (record: string[], name: string) => record[head.indexOf(name)];
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(head.slice(0, 3)).toEqual(['id', 'protocol', 'family']);
  expect(valueOf(first, 'closedAt')).toBe('2026-11-24T17:03:00.000Z');
  expect(valueOf(first, 'latitude')).toBe('52.09');
  expect(valueOf(first, 'locationSource')).toBe('Demo Data');
  expect(valueOf(second, 'locationSource')).toBe('');
});

/** The records of a CSV text, as RFC 4180 has them; a quote within a cell that does not begin with one is a quote. */
function parseCsv(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && !begun) {
      quoted = begun = true;
    } else if (sign === separator || (sign === '\r' && text[at + 1] === '\n')) {
      record.push(cell);
      cell = '';
      begun = false;
      if (sign === '\r') {
        records.push(record);
        record = [];
        at++;
      }
    } else {
      cell += sign;
      begun = true;
    }
  }
  if (cell !== '' || record.length > 0) records.push([...record, cell]);
  return records;
}

test('no spreadsheet takes it for another format: with the mark, it does not begin with ID (SYLK), nor with sep=', () => {
  const text = joined(csvParts(exportedOf([connectionWith({ id: 'a' })])));
  expect(text.slice(0, 4)).toBe('\uFEFFid,');
  expect(text).not.toMatch(/^\uFEFF?(ID|sep=)/);
});

test('what the database marks an address as is in a column, with its source', () => {
  const text = joined(csvParts(exportedOf([connectionWith({ id: '1', traits: ['anycast', 'satellite'] })])));
  const [head = [], first = []] = parseCsv(text.slice(1), ',');
  expect(first[head.indexOf('traits')]).toBe('anycast satellite');
  expect(first[head.indexOf('locationSource')]).toBe('Demo Data');
});
