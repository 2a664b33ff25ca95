import type { PageId } from './page-ids.ts';

/**
 * The list with one more, and without one if it is then too long: the oldest of the page that has the most in the tab
 * that has the most. So one that answers a thousand times displaces only what it has shown itself, under however many
 * names it does so: a page cannot choose its tab, and opens others only when the user clicks.
 *
 * Of pages with equally many, the latest loses one: what is there has at least as much as what comes later.
 *
 * @returns the same list if it is the new one that has no room
 */
export function fairShares<T extends PageId>(kept: readonly T[], added: T): readonly T[] {
  const all = [...kept, added];
  const ofTab = all.filter(({ tab }) => tab === added.tab);
  const ofPage = ofTab.filter(({ page }) => page === added.page);
  if (ofPage.length > most.ofPage) return without(all, ofPage);
  if (ofTab.length > most.ofTab) return without(all, largest(ofTab, 'page'));
  return all.length > most.ofAll ? without(all, largest(largest(all, 'tab'), 'page')) : all;

  function without(list: readonly T[], [oldest]: readonly T[]): readonly T[] {
    return oldest === added ? kept : list.filter((one) => one !== oldest);
  }
}

/** Numbers of responses. */
const most = { ofPage: 20, ofTab: 100, ofAll: 500 };

/** Those of the tab or page that has the most of them. */
function largest<T extends PageId>(all: readonly T[], by: keyof PageId): readonly T[] {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one[by]);
    if (group === undefined) groups.set(one[by], [one]);
    else group.push(one);
  }
  const sizes = [...groups.values()].map(({ length }) => length);
  const size = Math.max(...sizes);
  // In the order of their oldest response, so the last is the one that came latest.
  return [...groups.values()].findLast(({ length }) => length === size) ?? [];
}
