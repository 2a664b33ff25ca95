import type { PlaceTotal } from '../../connection/places-of.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { compareTexts } from '../columns/compare-connections.ts';
import { rankOf, type Group } from './group-connections.ts';
import { groupTitle } from './group-title.ts';
import type { Sort } from '../../contract/page-address.ts';
import { steadyOrder } from './steady-order.ts';

/**
 * Orders groups and places by their contents: without a sort the largest first, with one by their first connection.
 * Groups by place keep their own order, after the others.
 */
export function groupOrder() {
  const orderGroups = steadyOrder<Group>(({ key }) => key);
  const orders = new Map<string, ReturnType<typeof steadyOrder<PlaceTotal>>>();
  const placesIn = (key: string) => {
    const order = orders.get(key) ?? steadyOrder<PlaceTotal>(({ id }) => id);
    orders.set(key, order);
    return order;
  };
  return (groups: readonly Group[], sort: Sort | null, hold: boolean): Group[] =>
    orderGroups(groups, compareGroups(groups, sort), hold).ordered.map((group) => {
      if (group.places.length === 0) return group;
      const orderPlaces = placesIn(group.key);
      return { ...group, places: orderPlaces(group.places, comparePlaces(group, sort), hold).ordered };
    });
}

function compareGroups(groups: readonly Group[], sort: Sort | null): (a: Group, b: Group) => number {
  if (sort !== null) {
    // They come in the order of their first connections.
    const ranks = new Map(groups.map(({ key }, rank) => [key, rank]));
    return (a, b) => rankOf(a) - rankOf(b) || (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0);
  }
  const open = new Map(groups.map(({ key, connections }) => [key, openIn(connections)]));
  return (a, b) =>
    rankOf(a) - rankOf(b) ||
    (open.get(b.key) ?? 0) - (open.get(a.key) ?? 0) ||
    compareTexts(groupTitle(a), groupTitle(b));
}

function comparePlaces({ connections }: Group, sort: Sort | null): (a: PlaceTotal, b: PlaceTotal) => number {
  if (sort === null) return (a, b) => b.open.length - a.open.length || (a.id < b.id ? -1 : 1);
  const ranks = new Map(connections.map((connection, rank) => [connection, rank]));
  const rank = ({ open: [first] }: PlaceTotal) => (first === undefined ? Infinity : (ranks.get(first) ?? Infinity));
  return (a, b) => rank(a) - rank(b);
}

const openIn = (connections: readonly Connection[]) =>
  connections.reduce((count, { closedAtMs }) => (closedAtMs === null ? count + 1 : count), 0);
