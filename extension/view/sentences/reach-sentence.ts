import type { Place } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { formatCount } from '../../text/format-number.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { lazy } from '../../text/lazy.ts';
import { message } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { uiLanguage } from '../../text/ui-language.ts';

/**
 * Why a connection's place from the database is implausible, in one sentence; null if nothing contradicts it.
 *
 * A round trip proves that the place is wrong, never which one is right; so it takes precedence over the name of an
 * anycast network.
 */
export function reachSentence(place: Place, { reach, anycast }: Pick<Facts, 'reach' | 'anycast'>): string | null {
  if (reach.kind === 'impossible' || reach.kind === 'unlikely') {
    return message(reach.kind === 'impossible' ? 'reachImpossible' : 'reachUnlikely', {
      place: placeName(place),
      rtt: rounded(reach.minRttMs),
      km: bound(reach.farthestKm),
    });
  }
  return anycast === null ? null : message('reachAnycast', { network: foreignText(anycast) });
}

/** Two significant digits are enough: 18 ms, 0.42 ms. */
const rounded = (value: number): string => twoDigits().format(value);

/** Rounded up, so that nothing within reach is said to be out of reach. */
function bound(km: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(km)) - 1);
  return formatCount(Math.ceil(km / step) * step);
}

const twoDigits = lazy(() => new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 2 }));
