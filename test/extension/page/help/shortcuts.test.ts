import { expect, test } from 'vitest';
import { searchExamples } from '../../../../extension/page/help/help-examples.tsx';
import { shortcuts } from '../../../../extension/page/help/shortcuts.ts';
import { parseQuery } from '../../../../extension/search/parse-query.ts';

const keys = shortcuts.flatMap((shortcut) => [...shortcut.keys]);

test('no key has two actions', () => {
  expect(new Set<string>(keys).size).toBe(keys.length);
});

test('no two shortcuts have the same action or description', () => {
  for (const of of ['action', 'says'] as const) {
    expect(new Set<string>(shortcuts.map((shortcut) => shortcut[of])).size).toBe(shortcuts.length);
  }
});

test('no shortcut is a key that browsers reserve', () => {
  expect(keys.filter((key) => /^(F\d+|Tab|Enter|')$/.test(key))).toEqual([]);
});

test.each(searchExamples)('the example $query can be parsed', ({ query }) => {
  const terms = parseQuery(query);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter(({ kind }) => kind === 'bad')).toEqual([]);
});
