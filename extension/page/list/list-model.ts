import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Connection } from '../../../native-host/protocol.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { compareConnections, inPlainOrder } from '../columns/compare-connections.ts';
import { groupConnections } from './group-connections.ts';
import { groupIds, isApart } from './group-of.ts';
import type { ListContext } from '../columns/column-context.ts';
import { commonBadges } from './rows/badges-of.ts';
import { listEntries, placeKey, plainEntries } from './list-entries.ts';
import { nextSort } from '../columns/next-sort.ts';
import { groupOrder } from './order-groups.ts';
import { groupings, type GroupBy, type PageAddress, type Sort } from '../../contract/page-address.ts';
import { siteOf } from '../../sites/site-of.ts';
import type { HostsOf } from '../../sites/connection-hosts.ts';
import { steadyOrder } from './steady-order.ts';

export type ListModel = ReturnType<typeof listModel>;

/** How the list is grouped where its address does not say, and who remembers that for the next page. */
type Grouping = {
  usual: ReadonlySignal<GroupBy>;
  remember: (group: GroupBy) => void;
  /** Whether host names are known: without them all connections would be of one site. */
  hasSites: ReadonlySignal<boolean>;
};

/** The lines of the list in their order, without those that are collapsed. */
export function listModel(
  listed: ReadonlySignal<readonly Connection[]>,
  context: ReadonlySignal<ListContext>,
  /** Not one of the facts: to derive all of those takes several times as long as to group. */
  isHandedOut: ReadonlySignal<(connection: Connection) => boolean>,
  address: Signal<PageAddress>,
  isNarrowed: ReadonlySignal<boolean>,
  grouping: Grouping,
) {
  /** Groups and places that the user expanded or collapsed against the default. */
  const folded = signal<ReadonlyMap<string, boolean>>(new Map());
  /** Set by "expand all" and "collapse all"; null for the default. */
  const allExpanded = signal<boolean | null>(null);
  /** Whether the user is pointing at the list or moving in it with the keyboard: it is not re-sorted meanwhile. */
  const held = signal(false);
  const by = computed(() => address.value.group ?? grouping.usual.value);
  const sort = computed(() => address.value.sort);
  const shownSort = computed(() => sort.value ?? (by.value === 'none' ? plainSort : null));

  const orderConnections = steadyOrder<Connection>(({ id }) => id);
  let orderedBy: Sort | null = null;
  const order = computed(() => {
    const hold = held.value && sort.value === orderedBy;
    orderedBy = sort.value;
    const compare = sort.value === null ? inPlainOrder : compareConnections(sort.value, listed.value, context.value);
    return { ...orderConnections(listed.value, compare, hold), hold };
  });

  const orderGroups = groupOrder();
  let groupedBy: GroupBy | null = null;
  const groups = computed(() => {
    const { ordered, hold } = order.value;
    const isSame = by.value === groupedBy;
    groupedBy = by.value;
    return orderGroups(
      groupConnections(ordered, by.value, {
        isHandedOut: isHandedOut.value,
        siteOf: siteOfConnection(context.value.hostsOf),
      }),
      sort.value,
      hold && isSame,
    );
  });

  /** What was searched for is shown; else a line a group, so that many are seen at once. */
  const isOpenAtFirst = computed(() => isNarrowed.value || by.value === 'place');
  const rule = (key: string) => {
    if (allExpanded.value !== null) return allExpanded.value || key === placesKey;
    return isNarrowed.value || (isOpenAtFirst.value && !foldedAtFirst.has(key));
  };
  let shown: ReadonlyMap<string, boolean> = new Map();
  const entries = computed(() => {
    if (by.value === 'none') return plainEntries(order.value.ordered);
    const [before, now] = [shown, new Map<string, boolean>()];
    shown = now;
    return listEntries(groups.value, (key, within) => {
      // A second connection to a place puts the first below that place, where it has to stay in sight of who is there.
      const isKept = order.value.hold && within !== null && before.get(within.key) === true;
      const expanded = folded.value.get(key) ?? ((isKept && (before.get(key) ?? true)) || rule(key));
      now.set(key, expanded);
      return expanded;
    });
  });

  function change(fields: Partial<PageAddress>): void {
    address.value = { ...address.peek(), ...fields };
  }

  return {
    context,
    by,
    groupings: computed(() =>
      groupings.filter((each) => each !== 'site' || by.value === each || grouping.hasSites.value),
    ),
    sort,
    /** The order that is seen: without a sort an ungrouped list is in that of its programs. */
    shownSort,
    entries,
    isEmpty: computed(() => entries.value.length === 0),
    held,
    /** Whether re-sorting would change the order that is shown. */
    isLate: computed(() => order.value.isLate),
    isUnfolded: computed(() => allExpanded.value ?? isOpenAtFirst.value),
    /** Marks that say little, since many have them. */
    common: computed(() => commonBadges(listed.value, context.value.factsOf)),
    groupBy(group: GroupBy) {
      change({ group });
      grouping.remember(group);
    },
    sortBy: (column: ColumnName) => change({ sort: nextSort(shownSort.peek(), column) }),
    setSort: (next: Sort | null) => change({ sort: next }),
    fold(key: string, expanded: boolean) {
      const next = new Map(folded.value).set(key, expanded);
      const group = groups.peek().find((each) => each.key === key);
      // What fits on the screen is shown at once; it is decided only now, so that nothing collapses by itself later.
      if (expanded && group !== undefined && group.connections.length <= fewConnections) {
        for (const total of group.places) next.set(placeKey(group, total), true);
      }
      folded.value = next;
    },
    expandAll(expanded: boolean) {
      folded.value = new Map();
      allExpanded.value = expanded;
    },
  };
}

/** The site of the host that the browser heard of last over the connection. */
const siteOfConnection =
  (hostsOf: HostsOf) =>
  (connection: Connection): string | null => {
    const [name] = hostsOf(connection).names;
    return name === undefined ? null : siteOf(name);
  };

/** The group whose places collapse one by one. */
const placesKey = 'group|located';
/** Rarely of interest. */
const foldedAtFirst = new Set(groupIds.filter(isApart).map((id) => `group|${id}`));

const fewConnections = 10;
/** See inPlainOrder. */
const plainSort: Sort = { column: 'program', descending: false };
