import type { Facts } from '../map/facts-of.ts';
import { isDoubtful, type Marker } from '../map/markers-of.ts';
import { formatCount } from '../view/format-count.ts';
import { message, messageOf } from '../view/message.ts';
import { placeName } from '../view/place-name.ts';

/**
 * In one sentence, why the place of a marker is not to be believed; null where nothing speaks against it.
 *
 * @param facts about its open connections
 */
export function doubtOf({ places }: Marker, facts: readonly Facts[]): string | null {
  const doubtful = facts.filter(isDoubtful);
  const [first] = places;
  if (first === undefined || doubtful.length === 0) return null;
  if (places.length > 1) return messageOf('mapDoubtSome', doubtful.length);
  const reach = doubtful.map((each) => each.reach).find(({ kind }) => kind === 'impossible' || kind === 'unlikely');
  if (reach?.kind === 'impossible' || reach?.kind === 'unlikely') {
    return message(reach.kind === 'impossible' ? 'mapDoubtImpossible' : 'mapDoubtUnlikely', {
      place: placeName(first.place),
      rtt: formatCount(Math.round(reach.minRttMs)),
      km: formatCount(Math.round(reach.farthestKm / 10) * 10),
    });
  }
  const anycast = doubtful.find((each) => each.anycast !== null)?.anycast ?? null;
  return anycast === null ? null : message('mapDoubtAnycast', { network: anycast });
}
