import { describe, expect, test } from 'vitest';
import { parseHostMessage } from '../../../../extension/background/host/parse-host-message.ts';
import { isRecord } from '../../../../scripts/is-record.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { changes, hello, messages, snapshot } from '../host-messages.ts';

test.each(messages)('accepts a valid $type as it is', (message) => {
  expect(parseHostMessage(message)).toEqual({ kind: 'message', message });
});

describe.each(messages)('of $type', (message) => {
  test.each(everyField(message))('a wrong %s is found and named', (path, spoilt) => {
    // Where a whole object is wrong, the first missing field is named.
    const parsed = parseHostMessage(spoilt);
    expect(parsed).toMatchObject({ kind: 'malformed', message: message.type });
    expect('field' in parsed && parsed.field.startsWith(path)).toBe(true);
  });
});

test.each([[null], ['hello'], [[]], [{}], [{ type: '' }], [{ type: 7 }]])('%j is not a message', (value) => {
  expect(parseHostMessage(value)).toMatchObject({ kind: 'malformed' });
});

test.each(['forecasts', '__proto__', 'constructor'])('%s is a type that only a newer host knows', (type) => {
  expect(parseHostMessage({ type, forecasts: [] })).toEqual({ kind: 'unknown-type', type });
});

test.each([
  [0, 'too-old'],
  [2, 'too-new'],
  [undefined, 'too-old'],
  ['1', 'too-old'],
])('a hello of protocol %j is %s', (protocol, kind) => {
  expect(parseHostMessage({ ...hello, protocol, source: 'unheard of' })).toEqual({ kind, version: '0.1.0' });
});

test('a hello may name the Node that runs the host, by a text', () => {
  const named = { ...hello, nodeVersion: 'v22.1.0' };
  expect(parseHostMessage(named)).toEqual({ kind: 'message', message: named });
  expect(parseHostMessage({ ...hello, nodeVersion: 22 })).toMatchObject({ kind: 'malformed', field: '.nodeVersion' });
});

test.each([
  ['latitude', 90.5],
  ['countryCode', 'nl'],
  ['countryCode', 'Netherlands'],
  ['longitude', Number.NaN],
])('a place with %s %j is refused', (field, value) => {
  const connection = connectionWith({ place: { ...somewhere, [field]: value } });
  const parsed = parseHostMessage({ ...snapshot, connections: [connection] });
  expect(parsed).toMatchObject({ kind: 'malformed', field: `.connections[0].place.${field}` });
});

test('a problem with an unknown code is passed on', () => {
  expect(parseHostMessage({ type: 'problem', code: 'from-the-future' })).toMatchObject({ kind: 'message' });
});

test('a change may contain any of the fields, but no wrong one', () => {
  expect(parseHostMessage({ ...changes, changed: [{ id: '1', state: 7 }] })).toMatchObject({
    field: '.changed[0].state',
  });
  expect(parseHostMessage({ ...changes, closed: [{ id: '1' }] })).toMatchObject({ field: '.closed[0].closedAtMs' });
});

test('checks 10,000 connections within a frame or two', () => {
  const connections = Array.from({ length: 10_000 }, (_, index) => connectionWith({ id: String(index) }));
  parseHostMessage({ ...snapshot, connections });
  const began = process.cpuUsage();
  parseHostMessage({ ...snapshot, connections });
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(60);
});

const somewhere = {
  countryCode: 'NL',
  region: null,
  city: null,
  latitude: 52,
  longitude: 5,
  precision: 'country',
  accuracyRadiusKm: null,
} as const;

/** The message once for every field in it, with an invalid value there. */
function everyField(message: Record<string, unknown>): [string, unknown][] {
  const fields = paths(message, '').filter(([path]) => path !== '.type' && path !== '.protocol');
  return fields.map(([path, spoil]) => [path, spoil()]);

  function paths(value: unknown, path: string): [string, () => unknown][] {
    const children = Array.isArray(value)
      ? value.flatMap((item: unknown, index) => paths(item, `${path}[${index}]`))
      : isRecord(value)
        ? Object.entries(value).flatMap(([name, item]) => paths(item, `${path}.${name}`))
        : [];
    return path === '' ? children : [[path, () => replace(message, path)], ...children];
  }
}

/** A copy with an invalid value at the path. */
function replace(value: unknown, path: string): unknown {
  const [, name, rest = ''] = /^(?:\.(\w+)|\[\d+\])(.*)$/.exec(path) ?? [];
  if (Array.isArray(value)) return value.map((item: unknown) => (rest === '' ? nonsense : replace(item, rest)));
  if (!isRecord(value) || name === undefined) return nonsense;
  return { ...value, [name]: rest === '' ? nonsense : replace(value[name], rest) };
}

const nonsense = Symbol('what no field is');
