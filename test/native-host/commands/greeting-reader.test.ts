import { describe, expect, test } from 'vitest';
import { createGreetingReader } from '../../../native-host/commands/status/greeting-reader.ts';
import { frame } from '../../../native-host/messaging/frame.ts';
import { createFrameParser } from '../../../native-host/messaging/parse-frames.ts';

const hello = { type: 'hello', protocol: 1, version: '1.2.3', source: 'netlink', nodeVersion: 'v22.1.0' };
const city = { role: 'city', path: '/c', type: 'City', builtAtMs: 1, builtIn: true };
const read = (...messages: unknown[]) => {
  const reader = createGreetingReader(createFrameParser(true));
  return messages.map((message) => reader.push(frame(JSON.stringify(message)))).at(-1) ?? null;
};

describe('a greeting', () => {
  test('is hello and database, in whatever pieces they come', () => {
    const reader = createGreetingReader(createFrameParser(true));
    const bytes = Buffer.concat(
      [hello, { type: 'database', databases: [city], problems: [] }].map((one) => frame(JSON.stringify(one))),
    );
    const outcomes = [...bytes].map((byte) => reader.push(Uint8Array.of(byte)));
    expect(outcomes.filter((one) => one !== null)).toEqual([
      {
        kind: 'responded',
        greeting: { version: '1.2.3', source: 'netlink', nodeVersion: 'v22.1.0', databases: [city], problems: [] },
        endedByItself: true,
      },
    ]);
  });

  test('of a newer host is read by what is known of it', () => {
    const newer = { ...hello, protocol: 7, source: 'ebpf', later: {} };
    const databases = [{ ...city, role: 'weather' }, { role: 'city' }, null, 7];
    const problems = [{ code: 'later', deep: {}, path: '/c' }, 'text'];
    expect(read(newer, { type: 'news' }, { type: 'database', databases, problems })).toMatchObject({
      greeting: { source: 'ebpf', databases: [{ role: 'weather' }], problems: [{ code: 'later', path: '/c' }] },
    });
  });

  test('that is too long is cut: it is shown on a line', () => {
    const long = { ...hello, version: 'v'.repeat(1000) };
    expect(read(long, { type: 'database' })).toMatchObject({ greeting: { version: 'v'.repeat(100), databases: [] } });
  });

  test.each<[unknown[], string]>([
    [[{ type: 'database' }], 'no-hello'],
    [[{ ...hello, version: 1 }], 'no-hello'],
    [[[]], 'no-hello'],
    [[null], 'not-json'],
    [[7], 'not-json'],
  ])('%j is none', (messages, reason) => {
    expect(read(...messages)).toEqual({ kind: 'garbled', reason });
  });
});
