import type { PlaceTotal } from './places-of.ts';

/** What one marker stands for: a place, or several that are too many to draw one by one. */
export type Marker = {
  /** The place's id, or that of the grid cell. */
  id: string;
  /**
   * point: a city. area: only the country or region is known, and the marker stands in its middle.
   * merged: several places. faded: all of its connections have closed.
   */
  kind: 'point' | 'area' | 'merged' | 'faded';
  places: PlaceTotal[];
  latitude: number;
  longitude: number;
  open: number;
  closed: number;
};

/**
 * One marker a place, at most `most` of them: the places with the fewest connections are merged into the cells of a
 * grid, as coarse as it needs to be. Every connection is counted in exactly one marker.
 *
 * @param places those with the most connections first
 */
export function markersOf(places: PlaceTotal[], most = 800): Marker[] {
  if (places.length <= most) return places.map((place) => marker(place.id, [place]));
  // Of places with equally many connections none is preferred: that would make one country look denser than the next.
  const atMost = places[most / 2]?.open.length ?? 0;
  const alone = places.filter(({ open }) => open.length > atMost).map((place) => marker(place.id, [place]));
  const rest = places.slice(alone.length);
  for (let degrees = 1; ; degrees *= 2) {
    const cells = cellsOf(rest, degrees);
    if (alone.length + cells.length <= most || degrees > 180) return [...alone, ...cells];
  }
}

function cellsOf(places: PlaceTotal[], degrees: number): Marker[] {
  const cells = new Map<string, PlaceTotal[]>();
  for (const total of places) {
    const { latitude, longitude } = total.place;
    const id = `cell|${degrees}|${Math.floor(latitude / degrees)}|${Math.floor(longitude / degrees)}`;
    const cell = cells.get(id);
    if (cell === undefined) cells.set(id, [total]);
    else cell.push(total);
  }
  return [...cells].map(([id, inCell]) => marker(id, inCell));
}

function marker(id: string, places: PlaceTotal[]): Marker {
  const open = sum(places, ({ open }) => open.length);
  const closed = sum(places, ({ closed }) => closed.length);
  const latitude = sum(places, ({ place }) => place.latitude) / places.length;
  const longitude = sum(places, ({ place }) => place.longitude) / places.length;
  return { id, kind: kindOf(places, open), places, latitude, longitude, open, closed };
}

function kindOf(places: PlaceTotal[], open: number): Marker['kind'] {
  if (open === 0) return 'faded';
  if (places.length > 1) return 'merged';
  return places[0]?.place.precision === 'city' ? 'point' : 'area';
}

function sum(places: PlaceTotal[], value: (total: PlaceTotal) => number): number {
  return places.reduce((total, place) => total + value(place), 0);
}
