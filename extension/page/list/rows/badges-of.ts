import type { AddressTrait, Connection } from '../../../../native-host/protocol.ts';
import type { Facts } from '../../../facts/facts-of.ts';

/** A notable property of a connection. */
export type BadgeName = 'new' | 'impossible' | 'unlikely' | 'outlier' | 'handed-out' | AddressTrait;

/** Whether its location can be true: it is marked where the location is shown. */
export const locationBadges: ReadonlySet<BadgeName> = new Set(['impossible', 'unlikely', 'anycast']);

export function badgesOf(
  { closedAtMs, traits }: Connection,
  { isNew, reach, anycast, outlier, handedOut }: Facts,
): BadgeName[] {
  const badges: BadgeName[] = [];
  if (isNew && closedAtMs === null) badges.push('new');
  // That it is served from many locations says why its own is doubtful.
  if (anycast !== null) badges.push('anycast');
  else if (reach.kind === 'impossible' || reach.kind === 'unlikely') badges.push(reach.kind);
  if (handedOut) badges.push('handed-out');
  badges.push(...traits.filter((trait) => trait !== 'anycast'));
  if (outlier !== null) badges.push('outlier');
  return badges;
}

/** What so many of the connections have in common that it does not tell them apart. */
export function commonBadges(
  connections: readonly Connection[],
  factsOf: (connection: Connection) => Facts,
): ReadonlySet<BadgeName> {
  if (connections.length < fewestToCompare) return new Set();
  const counts = new Map<BadgeName, number>();
  for (const connection of connections) {
    for (const badge of badgesOf(connection, factsOf(connection))) counts.set(badge, (counts.get(badge) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count > connections.length * maxShare);
  return new Set(common.map(([badge]) => badge));
}

const maxShare = 0.25;
/** Among fewer than these no mark is noise. */
const fewestToCompare = 12;
