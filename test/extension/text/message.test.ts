import { expect, test } from 'vitest';
import de from '../../../extension/public/_locales/de/messages.json' with { type: 'json' };
import en from '../../../extension/public/_locales/en/messages.json' with { type: 'json' };
import { message, messageOf } from '../../../extension/text/message.ts';

const texts = (catalogue: Record<string, { message: string }>): Map<string, string> =>
  new Map(Object.entries(catalogue).map(([key, { message: text }]) => [key, text]));
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

test('German has every text of English, and no other', () => {
  expect(Object.keys(de).toSorted()).toEqual(Object.keys(en).toSorted());
});

test('a text has the same placeholders in both languages', () => {
  const german = texts(de);
  for (const [key, text] of texts(en))
    expect({ key, names: namesIn(german.get(key) ?? '') }).toEqual({ key, names: namesIn(text) });
});

test('no text is empty', () => {
  for (const catalogue of [en, de]) for (const [key, text] of texts(catalogue)) expect(text.trim(), key).not.toBe('');
});

test('every singular text has a plural', () => {
  const keys = new Set(Object.keys(en));
  for (const key of keys) {
    if (key.endsWith('_one')) expect(keys).toContain(key.replace(/_one$/, '_other'));
    if (key.endsWith('_other')) expect(keys).toContain(key.replace(/_other$/, '_one'));
  }
});

test('numbers select the plural form and are formatted for the language', () => {
  expect(messageOf('places', 1)).toBe('1 location');
  expect(messageOf('places', 12_000)).toBe('12,000 locations');
});

test('a value that looks like a placeholder or a pattern is inserted as it is', () => {
  expect(message('places_other', { count: '{count} $& $1' })).toBe('{count} $& $1 locations');
});
