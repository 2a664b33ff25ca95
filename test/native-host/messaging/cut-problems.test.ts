import { expect, test } from 'vitest';
import { cutProblems } from '../../../native-host/messaging/cut-problems.ts';
import type { Problem } from '../../../native-host/protocol.ts';

const unusable = (index: number, path = `/data/${index}.mmdb`): Problem => ({ code: 'database-unusable', path });

test('a few problems stay as they are', () => {
  const problems = Array.from({ length: 100 }, (_, index) => unusable(index));
  expect(cutProblems(problems)).toEqual(problems);
});

test('of thousands the first are listed, one of every code among them, and the others counted', () => {
  const missing: Problem = { code: 'database-missing', role: 'city' };
  const cut = cutProblems([...Array.from({ length: 9999 }, (_, index) => unusable(index)), missing]);
  expect(cut).toHaveLength(101);
  expect(cut).toContainEqual(missing);
  expect(cut.slice(0, 3)).toContainEqual(unusable(0));
  expect(cut.at(-1)).toEqual({ code: 'problems-omitted', count: 9900 });
});

test('a text of megabytes is shortened, and many long ones are counted', () => {
  const long = '\u0001'.repeat(2_000_000);
  const [problem] = cutProblems([unusable(1, long)]);
  expect(String(problem?.['path'])).toHaveLength(4096);
  const cut = cutProblems(Array.from({ length: 50 }, (_, index) => unusable(index, long)));
  expect(Buffer.byteLength(JSON.stringify(cut))).toBeLessThan(70 * 1024);
  expect(cut.at(-1)).toEqual({ code: 'problems-omitted', count: 50 - (cut.length - 1) });
});
