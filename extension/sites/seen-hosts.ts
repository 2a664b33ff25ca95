import type { SeenHost, SeenResponse } from './seen-host.ts';

export type SeenHosts = {
  add(response: SeenResponse): void;
  /** Those of all tabs; the latest of each tab last. */
  all(): SeenHost[];
  /** Replaces all of them. */
  restore(hosts: readonly SeenHost[]): void;
  moveClock(stepMs: number): void;
};

/**
 * Counts responses by tab, host name and address. So many responses as there may be, it keeps a limited number of hosts:
 * of a tab that has too many the one that was not heard of for longest goes, and where there are too many in all it is
 * that of the tab that has most. A page cannot choose its tab, so it displaces only what it has shown itself.
 */
export function seenHosts(): SeenHosts {
  const tabs = new Map<number, Map<string, SeenHost>>();
  let size = 0;

  function put(seen: SeenHost): void {
    let tab = tabs.get(seen.tabId);
    if (tab === undefined) tabs.set(seen.tabId, (tab = new Map<string, SeenHost>()));
    const key = keyOf(seen);
    if (!tab.delete(key)) size++;
    tab.set(key, seen);
    if (tab.size > most.ofTab) removeOldest(tab);
    if (size > most.ofAll) removeOldest(largest());
  }

  function removeOldest(tab: Map<string, SeenHost>): void {
    const [oldest] = tab;
    if (oldest === undefined) return;
    const [key, { tabId }] = oldest;
    tab.delete(key);
    size--;
    if (tab.size === 0) tabs.delete(tabId);
  }

  const largest = () => [...tabs.values()].reduce((one, other) => (other.size > one.size ? other : one));
  const all = () => [...tabs.values()].flatMap((tab) => [...tab.values()]);

  function restore(hosts: readonly SeenHost[]): void {
    tabs.clear();
    size = 0;
    hosts.forEach(put);
  }

  return {
    add({ atMs, ...response }) {
      const before = tabs.get(response.tabId)?.get(keyOf(response));
      const firstAtMs = before?.firstAtMs ?? atMs;
      put({ ...response, firstAtMs, lastAtMs: Math.max(atMs, firstAtMs), count: (before?.count ?? 0) + 1 });
    },
    all,
    restore,
    moveClock: (stepMs) => restore(all().map((seen) => moved(seen, stepMs))),
  };
}

const keyOf = ({ host, address, port }: Pick<SeenHost, 'host' | 'address' | 'port'>) => `${host} ${address} ${port}`;

const moved = (seen: SeenHost, stepMs: number): SeenHost => ({
  ...seen,
  firstAtMs: seen.firstAtMs + stepMs,
  lastAtMs: seen.lastAtMs + stepMs,
});

/** Numbers of hosts. A page that many consider heavy has a hundred. */
export const most = { ofTab: 500, ofAll: 5_000 };
