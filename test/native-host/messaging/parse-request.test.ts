import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../native-host/messaging/parse-request.ts';

const parse = (message: unknown) => parseRequest(Buffer.from(JSON.stringify(message)));
const parseText = (text: string) => parseRequest(Buffer.from(text));

test.each([
  { type: 'subscribe', intervalMs: 100 },
  { type: 'subscribe', intervalMs: 60_000 },
  { type: 'unsubscribe' },
  { type: 'reload-database' },
  { type: 'locate', requestId: 0, addresses: [] },
  { type: 'locate', requestId: -1, addresses: ['192.0.2.1', 'no address'] },
])('a good request: %j', (request) => {
  expect(parse(request)).toEqual({ request });
});

test('unknown fields are dropped', () => {
  expect(parse({ type: 'unsubscribe', more: 1 })).toEqual({ request: { type: 'unsubscribe' } });
});

test.each([
  ['', 'not-json'],
  ['{', 'not-json'],
  ['nonsense', 'not-json'],
  ['7', 'not-an-object'],
  ['null', 'not-an-object'],
  ['[]', 'not-an-object'],
  ['"text"', 'not-an-object'],
  ['{}', 'unknown-type'],
  ['{"type":7}', 'unknown-type'],
  ['{"type":"Subscribe"}', 'unknown-type'],
  ['{"__proto__":{"type":"unsubscribe"}}', 'unknown-type'],
])('%s is %s', (text, reason) => {
  expect(parseText(text)).toMatchObject({ problem: { code: 'bad-request', reason } });
});

test('bytes that are not UTF-8 are not JSON', () => {
  expect(parseRequest(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ problem: { reason: 'not-json' } });
});

test.each([
  [{ type: 'subscribe' }, 'intervalMs', 'nothing'],
  [{ type: 'subscribe', intervalMs: 99 }, 'intervalMs', '99'],
  [{ type: 'subscribe', intervalMs: 60_001 }, 'intervalMs', '60001'],
  [{ type: 'subscribe', intervalMs: '1000' }, 'intervalMs', '"1000"'],
  [{ type: 'subscribe', intervalMs: null }, 'intervalMs', 'null'],
  [{ type: 'locate', addresses: [] }, 'requestId', 'nothing'],
  [{ type: 'locate', requestId: 1.5, addresses: [] }, 'requestId', '1.5'],
  [{ type: 'locate', requestId: 2 ** 60, addresses: [] }, 'requestId', String(2 ** 60)],
  [{ type: 'locate', requestId: 1 }, 'addresses', 'nothing'],
  [{ type: 'locate', requestId: 1, addresses: {} }, 'addresses', 'an object'],
  [{ type: 'locate', requestId: 1, addresses: ['::1', 7] }, 'addresses', '7'],
  [{ type: 'locate', requestId: 1, addresses: Array(1001).fill('::1') }, 'addresses', 'an array of 1001'],
])('%j: the problem names the field and the value', (message, field, got) => {
  expect(parse(message)).toMatchObject({ problem: { code: 'bad-request', reason: 'wrong-field', field, got } });
});

describe('hostile input', () => {
  test('a huge text is shortened in the problem', () => {
    const parsed = parse({ type: 'x'.repeat(500_000) });
    expect(parsed).toMatchObject({ problem: { reason: 'unknown-type' } });
    expect(JSON.stringify(parsed).length).toBeLessThan(300);
  });

  test('deep nesting is rejected and not fatal', () => {
    expect(parseText('['.repeat(500_000))).toMatchObject({ problem: { code: 'bad-request' } });
    expect(parseText(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toMatchObject({ problem: { code: 'bad-request' } });
  });

  test('no value throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseText(text)).toHaveProperty('problem.code', 'bad-request');
      }),
    );
  });
});
