import type { ExitPlace } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** The place of an exit, as precise and as certain as it is known: "Amsterdam, Netherlands", "probably Norway". */
export function exitPlaceName({ city, countryCode, conclusive }: ExitPlace): string {
  const country = countryName(countryCode);
  // Circumstantial evidence indicates a country, not a city.
  if (!conclusive) return message('exitProbably', { place: country });
  return city === null || city === country ? country : `${foreignText(city)}, ${country}`;
}
