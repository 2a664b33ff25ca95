import type { Place } from '../../native-host/protocol.ts';
import type { Facts } from '../map/facts-of.ts';
import { formatCount } from './format-count.ts';
import { message } from './message.ts';
import { placeName } from './place-name.ts';
import { uiLanguage } from './ui-language.ts';

/**
 * In one sentence, why the database's place of a connection is not to be believed; null where nothing speaks against it.
 *
 * A round trip says that the place is wrong, never which one is right; so it comes before the name of a network that
 * answers from many places.
 */
export function reachSentence(place: Place, { reach, anycast }: Pick<Facts, 'reach' | 'anycast'>): string | null {
  if (reach.kind === 'impossible' || reach.kind === 'unlikely') {
    return message(reach.kind === 'impossible' ? 'reachImpossible' : 'reachUnlikely', {
      place: placeName(place),
      rtt: rounded(reach.minRttMs),
      km: bound(reach.farthestKm),
    });
  }
  return anycast === null ? null : message('reachAnycast', { network: anycast });
}

/** Two digits say enough: 18 ms, 0.42 ms. */
function rounded(value: number): string {
  digits ??= new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 2 });
  return digits.format(value);
}

/** Up, since nothing that is in reach may be said to be out of it. */
function bound(km: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(km)) - 1);
  return formatCount(Math.ceil(km / step) * step);
}

let digits: Intl.NumberFormat | null = null;
