import { computed, type Signal } from '@preact/signals';
import type { Precision } from '../../native-host/protocol.ts';
import type { PlaceTotal } from '../connection/places-of.ts';
import { messageOf } from '../text/message.ts';
import { placeName } from '../text/place-name.ts';
import type { PageAddress } from '../contract/page-address.ts';
import { foreignText } from '../text/foreign-text.ts';

/** The places that the user selected by clicking a marker or a place, with their label. */
export type Selection = { placeIds: ReadonlySet<string>; label: string };

/** The selection, as in the page's URL. */
export function placeSelection(address: Signal<PageAddress>) {
  const selected = computed((): Selection | null => selectionOf(address.value.places));
  const go = (places: readonly string[]) => {
    address.value = { ...address.peek(), places };
  };
  return {
    selected,
    /** Selects just these places; clears the selection if they are already selected. */
    select(places: readonly PlaceTotal[]) {
      const there = selected.peek()?.placeIds ?? new Set();
      const isThere = places.length === there.size && places.every(({ id }) => there.has(id));
      if (places.length > 0) go(isThere ? [] : places.map(({ id }) => id));
    },
    unselect: () => go([]),
  };
}

function selectionOf(places: readonly string[]): Selection | null {
  const [first] = places;
  if (first === undefined) return null;
  const label = places.length === 1 ? nameOf(first) : messageOf('places', places.length);
  return { placeIds: new Set(places), label };
}

/** The name is part of a `placeId`, so a place keeps it after its last connection has gone. */
function nameOf(id: string): string {
  const [countryCode = '', precision, name = ''] = id.split('|');
  const known: Precision = precision === 'country' || name === '' ? 'country' : 'city';
  if (!/^[A-Z]{2}$/.test(countryCode)) return foreignText(id);
  return placeName({ ...nowhere, countryCode, city: name, precision: known });
}

const nowhere = { region: null, latitude: 0, longitude: 0, accuracyRadiusKm: null };
