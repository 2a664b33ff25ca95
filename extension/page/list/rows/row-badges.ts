import type { Connection } from '../../../../native-host/protocol.ts';
import type { PlaceTotal } from '../../../connection/places-of.ts';
import type { Facts } from '../../../facts/facts-of.ts';
import type { Within } from '../list-entries.ts';
import { badgesOf, locationBadges, type BadgeName } from './badges-of.ts';

type FactsOf = (connection: Connection) => Facts;

/** The marks of a line: those of its location, shown where that is, and the others. */
export type RowBadges = { ofLocation: BadgeName[]; others: BadgeName[]; anycast: string | null };

/** @param common those that say little, since many have them */
export function rowBadges(
  connection: Connection,
  within: Within,
  factsOf: FactsOf,
  common: ReadonlySet<BadgeName>,
): RowBadges {
  const facts = factsOf(connection);
  const names = badgesOf(connection, facts).filter((name) => !common.has(name));
  const above = within.place === null ? null : placeBadge(within.place, factsOf, common);
  return {
    ofLocation: names.filter((name) => locationBadges.has(name) && name !== above),
    others: names.filter((name) => !locationBadges.has(name)),
    anycast: facts.anycast,
  };
}

/** What is to be said of the location of all open connections there; null if they differ. */
export function placeBadge({ open }: PlaceTotal, factsOf: FactsOf, common: ReadonlySet<BadgeName>): BadgeName | null {
  const [first] = open;
  if (first === undefined) return null;
  const name = badgesOf(first, factsOf(first)).find((each) => locationBadges.has(each)) ?? null;
  if (name === null || common.has(name)) return null;
  return open.every((connection) => badgesOf(connection, factsOf(connection)).includes(name)) ? name : null;
}
