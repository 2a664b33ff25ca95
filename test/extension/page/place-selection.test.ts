import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { placesOf } from '../../../extension/connection/places-of.ts';
import { plainAddress, type PageAddress } from '../../../extension/contract/page-address.ts';
import { placeSelection } from '../../../extension/page/place-selection.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { lima, tokyo } from '../map/cities.ts';

const inLima = placesOf([connectionWith({ id: '1', place: lima })]);
const inTokyo = placesOf([connectionWith({ id: '2', place: tokyo })]);
const both = [...inLima, ...inTokyo];

test.each([
  { what: 'a place goes into it', clicks: [inLima], there: inLima },
  { what: 'it again goes out', clicks: [inLima, inLima], there: [] },
  { what: 'both again, in another order, goes out', clicks: [both, [...inTokyo, ...inLima]], there: [] },
  { what: 'one of both narrows to it', clicks: [both, inLima], there: inLima },
  { what: 'one of both, and again, goes out', clicks: [both, inLima, inLima], there: [] },
  { what: 'both after one of them widens to both', clicks: [inLima, both], there: both },
  { what: 'nothing changes nothing', clicks: [inLima, []], there: inLima },
])('to select $what', ({ clicks, there }) => {
  const address = signal<PageAddress>(plainAddress);
  const selection = placeSelection(address);
  for (const places of clicks) selection.select(places);
  expect(address.value.places).toEqual(there.map(({ id }) => id));
});
