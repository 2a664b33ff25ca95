import type { Point } from '../../connection/distance.ts';
import { popPlaces } from './pop-places.ts';

/** The PoPs in a country, as points certain to be inside it; empty for a country without any. */
export function countryPoints(countryCode: string): readonly Point[] {
  return (byCountry ??= gather()).get(countryCode) ?? [];
}

let byCountry: Map<string, Point[]> | null = null;

function gather(): Map<string, Point[]> {
  const points = new Map<string, Point[]>();
  for (const place of popPlaces.values()) {
    const known = points.get(place.countryCode);
    if (known === undefined) points.set(place.countryCode, [place]);
    else known.push(place);
  }
  return points;
}
