import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { searchRow } from '../../../../extension/page/narrow/search-row.ts';

test('it is there while something is searched for, and goes with the search', () => {
  const isNarrowed = signal(false);
  const { isOpen } = searchRow(isNarrowed);
  expect(isOpen.value).toBe(false);
  isNarrowed.value = true;
  expect(isOpen.value).toBe(true);
  isNarrowed.value = false;
  expect(isOpen.value).toBe(false);
});

test('it opens on request and takes the focus once', () => {
  const row = searchRow(signal(false));
  expect(row.takeFocus()).toBe(false);
  row.open();
  expect([row.isOpen.value, row.takeFocus(), row.takeFocus()]).toEqual([true, true, false]);
  row.close();
  expect(row.isOpen.value).toBe(false);
});

test('closed while something is searched for, it stays closed', () => {
  const isNarrowed = signal(true);
  const row = searchRow(isNarrowed);
  row.close();
  expect(row.isOpen.value).toBe(false);
  row.open();
  expect(row.isOpen.value).toBe(true);
});

test('asked for while it is there already, it does not take the focus when it appears again', () => {
  const row = searchRow(signal(true));
  row.open();
  expect(row.takeFocus()).toBe(false);
});
