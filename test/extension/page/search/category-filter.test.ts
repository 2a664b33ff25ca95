import { expect, test } from 'vitest';
import { categoryFilter } from '../../../../extension/page/search/category-filter.ts';

test.each([
  ['program:firefox', { field: 'program', value: 'firefox' }],
  ['program:a:b', { field: 'program', value: 'a:b' }],
  ['program:', { field: 'program', value: 'none' }],
  ['network:AS64496', { field: 'network', value: 'AS64496' }],
  ['newness:new', { field: 'is', value: 'new' }],
  ['newness:known', null],
  ['state:closing', { field: 'is', value: 'closing' }],
  ['state:udp', { field: 'protocol', value: 'udp' }],
  ['other', null],
])('the colour %s filters by %j', (id, filter) => {
  expect(categoryFilter({ id, label: '', colour: '' })).toEqual(filter);
});
