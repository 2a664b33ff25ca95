import type { Place } from '../../native-host/protocol.ts';
import { countryName } from './country-name.ts';
import { foreignText } from './foreign-text.ts';

/** As exact as it is known: "Utrecht, Netherlands", "Bavaria, Germany", "Norway", "Singapore". */
export function placeName({
  city,
  region,
  countryCode,
  precision,
}: Pick<Place, 'city' | 'region' | 'countryCode' | 'precision'>): string {
  const country = countryName(countryCode);
  const within = precision === 'country' ? null : (city ?? region);
  return within === null || within === '' || within === country ? country : `${foreignText(within)}, ${country}`;
}
