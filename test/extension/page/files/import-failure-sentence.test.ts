import { expect, test } from 'vitest';
import { importFailureSentence } from '../../../../extension/page/files/import-failure-sentence.ts';

test.each([
  [false, 'Cannot open a.json: at takenAtMs, expected a time in milliseconds since 1970, found -1.'],
  [true, 'Cannot open a.json: at takenAtMs, expected a time in milliseconds since 1970, or null, found -1.'],
])('a field that may be null (%j) is told so', (orNull, sentence) => {
  const failure = { code: 'wrong-field', path: 'takenAtMs', expected: 'time', orNull, got: '-1' } as const;
  expect(importFailureSentence({ fileName: 'a.json', failure })).toBe(sentence);
});
