import type { Place } from '../../../native-host/protocol.ts';
import type { Facts } from '../../map/facts-of.ts';
import { formatCount } from '../../view/format-count.ts';
import { message } from '../../view/message.ts';
import { placeName } from '../../view/place-name.ts';

/** Why the place of a connection is not to be believed; null where nothing speaks against it. */
export function doubtSentence(place: Place, { reach, anycast }: Facts): string | null {
  if (reach.kind === 'impossible' || reach.kind === 'unlikely') {
    return message(reach.kind === 'impossible' ? 'mapDoubtImpossible' : 'mapDoubtUnlikely', {
      place: placeName(place),
      rtt: formatCount(Math.round(reach.minRttMs)),
      km: formatCount(Math.round(reach.farthestKm / 10) * 10),
    });
  }
  return anycast === null ? null : message('mapDoubtAnycast', { network: anycast });
}
