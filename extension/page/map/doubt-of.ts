import type { Facts } from '../../facts/facts-of.ts';
import { isDoubtful, type Marker } from '../../map/markers/markers-of.ts';
import { messageOf } from '../../text/message.ts';
import { reachSentence } from '../../view/sentences/reach-sentence.ts';

/**
 * Why the place of a marker is doubtful, in one sentence; null if nothing contradicts it.
 *
 * @param facts about its open connections
 */
export function doubtOf({ places }: Marker, facts: readonly Facts[]): string | null {
  const doubtful = facts.filter(isDoubtful);
  const [first] = places;
  if (first === undefined || doubtful.length === 0) return null;
  if (places.length > 1) return messageOf('mapDoubtSome', doubtful.length);
  // A round trip that refutes the place takes precedence over what a network's name suggests.
  const refuted = doubtful.find(({ reach }) => reach.kind === 'impossible' || reach.kind === 'unlikely');
  const strongest = doubtful.find(({ reach }) => reach.kind === 'impossible') ?? refuted ?? doubtful[0];
  return strongest === undefined ? null : reachSentence(first.place, strongest);
}
