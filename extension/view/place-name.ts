import type { Place } from '../../native-host/protocol.ts';
import { countryName } from './country-name.ts';

/** As exact as it is known, and no more: "Utrecht, Netherlands", "Bavaria, Germany", "Norway". */
export function placeName({ city, region, countryCode, precision }: Place): string {
  const within = precision === 'country' ? null : (city ?? region);
  return within === null || within === '' ? countryName(countryCode) : `${within}, ${countryName(countryCode)}`;
}
