import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonParts } from '../../../extension/export/json-parts.ts';
import { parseExport } from '../../../extension/export/parse-export.ts';
import type { Expectation } from '../../../extension/validation/expectation.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';
import { anyExportable, exportedOf, joined } from './exported-of.ts';

test('an export reads back the same, whatever it contains', () => {
  fc.assert(
    fc.property(anyExportable, fc.string({ unit: 'binary' }), (connections, filter) => {
      const exported = exportedOf(connections, { filter, problems: [{ code: 'owners-hidden', sockets: 3 }] });
      const parsed = parseExport(joined(jsonParts(exported)));
      expect(parsed).toEqual({
        kind: 'parsed',
        envelope: { format: 'tapmap-connections', formatVersion: 1, ...exported },
      });
    }),
  );
});

test('an empty export reads back the same', () => {
  expect(parseExport(joined(jsonParts(exportedOf([])))).kind).toBe('parsed');
});

describe('a file that is not an export', () => {
  test.each([
    ['', { code: 'not-json' }],
    ['id,protocol\r\n1,tcp\r\n', { code: 'not-json' }],
    ['<!doctype html><img src=x onerror=alert(1)>', { code: 'not-json' }],
    ['{"format": "tapmap-connections", "connections": [', { code: 'not-json' }],
    ['7', { code: 'other-format', got: '7' }],
    ['[]', { code: 'other-format', got: '[…]' }],
    ['{}', { code: 'other-format', got: null }],
    ['{"type": "FeatureCollection"}', { code: 'other-format', got: '"FeatureCollection"' }],
    [`{"format": "${'x'.repeat(100)}"}`, { code: 'other-format', got: `"${'x'.repeat(60)}"…` }],
    ['{"format": "tapmap-connections", "formatVersion": 2}', { code: 'newer-version', version: 2, newest: 1 }],
  ])('%j is told by what it is', (text, failure) => {
    expect(parseExport(text)).toEqual({ kind: 'failed', failure });
  });
});

describe('a wrong field is named with the expected and the actual value', () => {
  const connections = [
    connectionWith({ id: 'a' }),
    connectionWith({ id: 'b', place: placeWith(), network: { asn: 64_500, organisation: null } }),
  ];
  const good = JSON.stringify({
    format: 'tapmap-connections',
    formatVersion: 1,
    ...exportedOf(connections, { problems: [{ code: 'owners-hidden', sockets: 3 }] }),
  });

  test.each<[string, unknown, Expectation, string | null]>([
    ['formatVersion', '1', 'whole-number', '"1"'],
    ['takenAtMs', 1e300, 'time', '1e+300'],
    ['exportedAtMs', undefined, 'time', null],
    ['filter', null, 'text', 'null'],
    ['connections', {}, 'list', '{…}'],
    ['connections[1]', 'b', 'object', '"b"'],
    ['connections[1].id', 7, 'text', '7'],
    ['connections[1].id', 'a', 'unique', '"a"'],
    ['connections[1].localPort', null, 'port', 'null'],
    ['connections[1].family', 5, 'known-value', '5'],
    ['connections[1].place.latitude', 'north', 'latitude', '"north"'],
    ['connections[1].place.longitude', 181, 'longitude', '181'],
    ['connections[1].place.countryCode', '<b>', 'country-code', '"<b>"'],
    ['connections[1].network.asn', 1.5, 'whole-number', '1.5'],
    ['databases[0].attribution.url', 1, 'text', '1'],
    ['databases[0].builtIn', 'no', 'yes-or-no', '"no"'],
    ['problems[0].code', undefined, 'text', null],
    ['problems[0].sockets', [3], 'fact', '[…]'],
  ])('%s: %j', (path, value, expected, got) => {
    expect(failureWith(path, value)).toEqual({ code: 'wrong-field', path, expected, orNull: false, got });
  });

  test.each<[string, unknown, Expectation, string | null]>([
    ['hostVersion', 1, 'text', '1'],
    ['connections[1].remotePort', 65_536, 'port', '65536'],
    ['connections[1].state', 'OPEN', 'known-value', '"OPEN"'],
    ['connections[1].processName', ['x'], 'text', '[…]'],
    ['connections[1].pid', -1, 'count', '-1'],
    ['connections[1].rttMs', '1', 'amount', '"1"'],
    ['connections[1].closedAtMs', -1, 'time', '-1'],
    ['connections[1].place', 'Utrecht', 'object', '"Utrecht"'],
  ])('%s: %j, where null is possible, too', (path, value, expected, got) => {
    expect(failureWith(path, value)).toEqual({ code: 'wrong-field', path, expected, orNull: true, got });
  });

  function failureWith(path: string, value: unknown): unknown {
    const changed: unknown = JSON.parse(good);
    set(changed, path, value);
    const parsed = parseExport(JSON.stringify(changed));
    return parsed.kind === 'failed' ? parsed.failure : null;
  }
});

function set(root: unknown, path: string, value: unknown): void {
  const names = path.split(/[.[\]]+/).filter(Boolean);
  const last = names.pop() ?? '';
  let at = root as Record<string, unknown>;
  for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
  at[last] = value;
}
