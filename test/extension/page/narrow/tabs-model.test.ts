import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { plainAddress, type PageAddress } from '../../../../extension/contract/page-address.ts';
import { tabsModel } from '../../../../extension/page/narrow/tabs-model.ts';

test.each([
  { of: {}, first: 'map' },
  { of: { layout: 'map' }, first: 'map' },
  { of: { layout: 'list' }, first: 'list' },
  { of: { connection: '1' }, first: 'list' },
  { of: { panel: 'exit' }, first: 'exit' },
] as const)('$first is shown first for $of', ({ of, first }) => {
  expect(tabsModel(signal<PageAddress>({ ...plainAddress, ...of })).shown.value).toBe(first);
});

test('a tab stays chosen, and the layout of a wide window as it was', () => {
  const address = signal<PageAddress>({ ...plainAddress, layout: 'map' });
  const { shown, show } = tabsModel(address);
  show('list');
  expect(shown.value).toBe('list');
  show('exit');
  expect(shown.value).toBe('exit');
  expect(address.value).toEqual({ ...plainAddress, layout: 'map', panel: 'exit' });
  address.value = { ...address.value, panel: null };
  expect(shown.value).toBe('list');
});

test('another tab than the list closes the details, which are a sheet over it', () => {
  const address = signal<PageAddress>({ ...plainAddress, connection: '1' });
  const { shown, show } = tabsModel(address);
  show('list');
  expect(address.value.connection).toBe('1');
  show('map');
  expect([shown.value, address.value.connection]).toEqual(['map', null]);
});
