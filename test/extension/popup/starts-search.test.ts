import { expect, test } from 'vitest';
import { startsSearch, type Key } from '../../../extension/popup/starts-search.ts';

const press = (key: string, more: Partial<Key> = {}): Key => ({
  ...{ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, defaultPrevented: false },
  ...more,
});

test.each(['a', 'Z', '7', '-', '"', 'ß', 'я', '語', '😀'])('“%s” begins a search', (key) => {
  expect(startsSearch(press(key))).toBe(true);
});

test.each(['Dead', 'Process', 'Compose', 'Unidentified', 'Enter', 'Tab', 'Escape', 'ArrowDown', 'Shift', 'F5', ' '])(
  '“%s” is left to whoever has the focus',
  (key) => {
    expect(startsSearch(press(key))).toBe(false);
  },
);

test.each<Partial<Key>>([
  { ctrlKey: true },
  { altKey: true },
  { metaKey: true },
  { isComposing: true },
  { defaultPrevented: true },
])('a character with %j begins none', (more) => {
  expect(startsSearch(press('a', more))).toBe(false);
});
