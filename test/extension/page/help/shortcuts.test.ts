import { expect, test } from 'vitest';
import { searchExamples } from '../../../../extension/page/help/help-examples.tsx';
import { shortcuts } from '../../../../extension/page/help/shortcuts.ts';
import { parseQuery } from '../../../../extension/search/parse-query.ts';

const keys = shortcuts.flatMap((shortcut) => [...shortcut.keys]);

test('no key does two things', () => {
  expect(new Set<string>(keys).size).toBe(keys.length);
});

test('no two shortcuts do, or say, the same', () => {
  for (const of of ['action', 'says'] as const) {
    expect(new Set<string>(shortcuts.map((shortcut) => shortcut[of])).size).toBe(shortcuts.length);
  }
});

test('no shortcut is a key that browsers take for themselves', () => {
  expect(keys.filter((key) => /^(F\d+|Tab|Enter|')$/.test(key))).toEqual([]);
});

test.each(searchExamples)('the example $query can be understood', ({ query }) => {
  const terms = parseQuery(query);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter(({ kind }) => kind === 'bad')).toEqual([]);
});
