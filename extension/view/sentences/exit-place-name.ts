import type { ExitPlace } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';

/** Where an exit is, as exactly as it is known and no more surely: "Amsterdam, Netherlands", "probably Norway". */
export function exitPlaceName({ city, countryCode, firm }: ExitPlace): string {
  const country = countryName(countryCode);
  // What merely speaks for a country says nothing of a city.
  if (!firm) return message('exitProbably', { place: country });
  return city === null || city === country ? country : `${city}, ${country}`;
}
