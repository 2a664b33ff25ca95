import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../../native-host/messaging/frame.ts';
import { createFrameParser, FrameError } from '../../../native-host/messaging/parse-frames.ts';

const texts = (messages: Uint8Array[]): string[] => messages.map((bytes) => Buffer.from(bytes).toString());
const lengthHead = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
};

test('messages come out whole and in order, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀') }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (messages, sizes) => {
        const stream = Buffer.concat(messages.map(frame));
        const parser = createFrameParser(true);
        const received: string[] = [];
        for (let at = 0, cut = 0; at < stream.length; cut++) {
          const size = sizes[cut % sizes.length] ?? 1;
          received.push(...texts(parser.push(stream.subarray(at, at + size))));
          at += size;
        }
        parser.end();
        expect(received).toEqual(messages);
      },
    ),
  );
});

test('many frames in one chunk', () => {
  const parser = createFrameParser(true);
  expect(texts(parser.push(Buffer.concat(['1', '', '"ä"'].map(frame))))).toEqual(['1', '', '"ä"']);
});

test("lengths are read in the machine's byte order", () => {
  expect(texts(createFrameParser(false).push(Buffer.from([0, 0, 0, 1, 0x37])))).toEqual(['7']);
});

describe('a length', () => {
  test('of 1 MiB is allowed', () => {
    const parser = createFrameParser(true);
    expect(parser.push(lengthHead(1024 * 1024))).toEqual([]);
    expect(parser.push(Buffer.alloc(1024 * 1024))).toHaveLength(1);
  });

  test.each([1024 * 1024 + 1, 0xffffffff])('of %i is rejected at once, and the error says it', (length) => {
    expect(() => createFrameParser(true).push(lengthHead(length))).toThrow(FrameError);
    expect(() => createFrameParser(true).push(lengthHead(length))).toThrow(String(length));
  });
});

test.each([
  ['inside a length', [1, 0]],
  ['after a length', [1, 0, 0, 0]],
  ['inside a message', [2, 0, 0, 0, 0x37]],
])('an end %s is an error', (_where, bytes) => {
  const parser = createFrameParser(true);
  parser.push(Uint8Array.from(bytes));
  expect(() => parser.end()).toThrow(FrameError);
});
