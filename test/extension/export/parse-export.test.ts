import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonParts } from '../../../extension/export/json-parts.ts';
import { parseExport } from '../../../extension/export/parse-export.ts';
import type { Expectation } from '../../../extension/validation/expectation.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';
import { anyExportable, exportedOf, joined } from './exported-of.ts';
import { anyCharacter } from '../../any-character.ts';

test('an export reads back the same, whatever it contains', () => {
  fc.assert(
    fc.property(anyExportable, fc.string({ unit: anyCharacter }), (connections, filter) => {
      const { sites, ...exported } = exportedOf(connections, {
        ...{ filter, problems: [{ code: 'owners-hidden', sockets: 3 }], browserPids: [7] },
      });
      const parsed = parseExport(joined(jsonParts({ ...exported, sites })));
      expect(parsed).toEqual({
        kind: 'parsed',
        envelope: { format: 'tapmap-connections', formatVersion: 1, ...exported, hosts: [] },
      });
    }),
  );
});

test('an empty export reads back the same', () => {
  expect(parseExport(joined(jsonParts(exportedOf([])))).kind).toBe('parsed');
});

test('an export of an earlier version reads back with what it did not have', () => {
  const { routeInterface, traits, ...earlier } = connectionWith({ id: 'a' });
  const file = { format: 'tapmap-connections', formatVersion: 1, ...exportedOf([]), connections: [earlier] };
  const parsed = parseExport(JSON.stringify(file));
  expect(parsed).toMatchObject({ kind: 'parsed', envelope: { connections: [{ ...earlier, routeInterface, traits }] } });
  expect([routeInterface, traits]).toEqual([null, []]);
});

describe('a file that is not an export', () => {
  test.each([
    ['', { code: 'empty' }],
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
    ['connections[1].state', 1, 'known-value', '1'],
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

describe('a file that is too much is refused before it is checked, with what it has and what is possible', () => {
  const head = { format: 'tapmap-connections', formatVersion: 1, ...exportedOf([]) };
  const failureOf = (text: string) => {
    const parsed = parseExport(text);
    return parsed.kind === 'failed' ? parsed.failure : null;
  };
  const with_ = (fields: object) => JSON.stringify({ ...head, ...fields });

  test.each([
    ['connections', 50_000],
    ['problems', 200],
    ['databases', 16],
  ])('%s: more than %d', (of, most) => {
    const failure = failureOf(with_({ [of]: Array.from({ length: most + 1 }, () => 7) }));
    expect(failure).toEqual({ code: 'too-many', of, count: most + 1, most });
    expect(failureOf(with_({ [of]: [7] }))).toMatchObject({ code: 'wrong-field' });
  });

  test.each([
    ['connections[0].processName', { connections: [connectionWith({ id: 'a', processName: 'x'.repeat(4_097) })] }],
    [
      'connections[0].place.city',
      { connections: [connectionWith({ id: 'a', place: { ...placeWith(), city: 'x'.repeat(4_097) } })] },
    ],
    ['filter', { filter: 'x'.repeat(4_097) }],
    ['problems[0].path', { problems: [{ code: 'x', path: 'x'.repeat(4_097) }] }],
    ['not.a.field', { not: { a: { field: 'x'.repeat(4_097) } } }],
    ['problems[0].xxxxxxxxxxxxxxxxxxxx…', { problems: [{ code: 'x', ['x'.repeat(4_097)]: 1 }] }],
  ])('a text at %s', (path, fields) => {
    expect(failureOf(with_(fields))).toEqual({ code: 'too-long', path, characters: 4_097, most: 4_096 });
  });

  test('a text as long as a path can be is read', () => {
    expect(failureOf(with_({ connections: [connectionWith({ id: 'a', executable: 'x'.repeat(4_096) })] }))).toBeNull();
  });

  test('depth, wherever it is, and brackets in a text are none', () => {
    expect(failureOf(with_({ other: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) as unknown }))).toEqual({
      ...{ code: 'too-deep', depth: 21, most: 16 },
    });
    expect(failureOf(with_({ filter: `${'['.repeat(100)}"\\` }))).toBeNull();
    expect(failureOf('{"a":"' + '['.repeat(100))).toEqual({ code: 'not-json' });
  });
});

describe('what JSON allows and no export has', () => {
  const text = joined(jsonParts(exportedOf([connectionWith({ id: 'a', rttMs: 7 })])));
  const opened = (changed: string) => parseExport(changed);

  test('a number that is too large for one is no number', () => {
    expect(opened(text.replace('"rttMs":7', '"rttMs":1e999'))).toMatchObject({
      failure: { code: 'wrong-field', path: 'connections[0].rttMs', expected: 'amount' },
    });
  });

  test('fields that no export has are left out, whatever their name', () => {
    const changed = text.replace('"rttMs":7', '"rttMs":7,"__proto__":{"rttMs":9},"constructor":1,"other":[[]]');
    const parsed = opened(changed);
    const [one] = parsed.kind === 'parsed' ? parsed.envelope.connections : [];
    expect(one).toEqual(connectionWith({ id: 'a', rttMs: 7 }));
    expect(Object.keys(one ?? {})).not.toContain('__proto__');
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(({} as { rttMs?: number }).rttMs).toBeUndefined();
  });

  test('of a key that occurs twice the last counts', () => {
    expect(opened(text.replace('"rttMs":7', '"rttMs":"x","rttMs":8'))).toMatchObject({
      envelope: { connections: [{ rttMs: 8 }] },
    });
  });

  test('half a surrogate pair is kept as it is', () => {
    expect(opened(text.replace('"interface":', '"owner":"\\ud83d","interface":'))).toMatchObject({
      envelope: { connections: [{ owner: '\ud83d' }] },
    });
  });
});
