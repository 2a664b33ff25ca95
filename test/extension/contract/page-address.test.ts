import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnNames } from '../../../extension/contract/column-names.ts';
import {
  formatPageAddress,
  groupings,
  layouts,
  parsePageAddress,
  plainAddress,
  type PageAddress,
} from '../../../extension/contract/page-address.ts';
import { anyCharacter } from '../../any-character.ts';

const anyAddress: fc.Arbitrary<PageAddress> = fc.record({
  q: fc.string(),
  group: fc.option(fc.constantFrom(...groupings)),
  sort: fc.option(fc.record({ column: fc.constantFrom(...columnNames), descending: fc.boolean() })),
  layout: fc.constantFrom(...layouts),
  split: fc.option(fc.integer({ min: 20, max: 80 })),
  colour: fc.option(fc.constantFrom('program', 'network', 'state', 'newness')),
  projection: fc.option(fc.constantFrom('natural-earth', 'globe', 'flat')),
  places: fc.array(fc.string({ minLength: 1 })),
  connection: fc.option(fc.string({ minLength: 1 })),
  panel: fc.constantFrom('exit', null),
});

test('a view written to the URL reads back the same', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(parsePageAddress(formatPageAddress(address, ''))).toEqual(address);
    }),
  );
});

test('any URL can be read', () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (search) => void parsePageAddress(`?${search}`)));
});

test.each([
  ['', {}],
  ['?q=port:443+-state:TIME_WAIT', { q: 'port:443 -state:TIME_WAIT' }],
  ['?sort=rtt', { sort: { column: 'rtt', descending: false } }],
  ['?sort=-rtt', { sort: { column: 'rtt', descending: true } }],
  ['?sort=beauty&group=colour&layout=upside-down&split=4&colour=odd&projection=cube', {}],
  ['?split=', {}],
  ['?place=a&place=b', { places: ['a', 'b'] }],
  ['?panel=exit', { panel: 'exit' }],
  ['?panel=glass', {}],
])('%s is read as %j', (search, fields) => {
  expect(parsePageAddress(search)).toEqual({ ...plainAddress, ...fields });
});

test('the URL stays readable, and keeps what does not belong to the view', () => {
  const address = { ...plainAddress, q: 'port:443', group: 'program' as const };
  expect(formatPageAddress(address, '?sample=200&live&q=old')).toBe('?sample=200&live&q=port:443&group=program');
  expect(formatPageAddress(plainAddress, '?q=old')).toBe('');
});

test('ids of any number and length are read as far as a page can have them', () => {
  const places = Array.from({ length: 5_000 }, (_, index) => `place=${index}`).join('&');
  expect(parsePageAddress(`?${places}`).places).toHaveLength(1_000);
  const long = 'x'.repeat(300_000);
  expect(parsePageAddress(`?place=${long}&place=a&connection=${long}`)).toMatchObject({
    places: ['a'],
    connection: null,
  });
});
