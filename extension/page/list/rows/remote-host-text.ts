import type { Connection } from '../../../../native-host/protocol.ts';
import { networkName } from '../../../connection/network-name.ts';
import { countryName } from '../../../text/country-name.ts';
import { foreignText } from '../../../text/foreign-text.ts';
import { placeName } from '../../../text/place-name.ts';
import { whereabouts } from '../../../view/sentences/connection-words.ts';
import type { Within } from '../list-entries.ts';

/**
 * Whom a connection leads to, as people know it: "Cloudflare · San Jose", "Local network". What the lines above say is
 * left out, unless nothing else is known.
 */
export function remoteHostText(connection: Connection, { group, place: above }: Within): string {
  const { network, place } = connection;
  const parts: string[] = [];
  if (network !== null && group?.kind.by !== 'network') parts.push(foreignText(networkName(network)));
  if (place !== null && above === null) {
    const { city, region, precision, countryCode } = place;
    const within = precision === 'country' ? null : (city ?? region);
    // Beside an organisation a city says enough; on its own it is named with its country.
    if (parts.length === 0) parts.push(placeName(place));
    else parts.push(within === null || within === '' ? countryName(countryCode) : foreignText(within));
  }
  if (parts.length > 0) return parts.join(' · ');
  if (place !== null) return placeName(place);
  if (connection.remoteAddress === null) return '';
  return network === null ? whereabouts(connection) : foreignText(networkName(network));
}
