import type { Connection, KnownName } from '../../native-host/protocol.ts';
import { parseAddress } from '../connection/parse-address.ts';
import type { SeenHost } from './seen-host.ts';

/** A host name, and when the browser last got a response from it, in milliseconds since the epoch. */
export type HostName = { name: string; seenAtMs: number };

/** The host names of a connection's address. */
export type ConnectionHosts = {
  /** What it is called: `own`, the latest first, then `listed`. */
  names: readonly string[];
  /** The browser had responses from these over this connection, or over another one at the same time to the same port. */
  own: readonly HostName[];
  /** The browser had responses from these at this address, but not over this connection: a hint, and no more. */
  others: readonly HostName[];
  /** The hosts file has these for the address, whatever the connection is for. */
  listed: readonly KnownName[];
  /** Numbers of the tabs that the responses of `own` were for, the latest first. */
  tabIds: readonly number[];
};

export type HostsOf = (connection: Pick<Connection, NeededField>) => ConnectionHosts;
type NeededField = 'remoteAddress' | 'remotePort' | 'pid' | 'firstSeenMs' | 'closedAtMs';

/**
 * Joins what the browser had responses from with connections: by address; and where the connection belongs to one of the
 * browser's processes, by port and time as well.
 *
 * @param browserPids processes of this browser; empty where they are not known: no connection is then known to be its own
 * @param names what the computer itself calls addresses
 */
export function connectionHosts(
  seen: readonly SeenHost[],
  browserPids: readonly number[],
  names: readonly KnownName[] = [],
): HostsOf {
  const at = new Map<string, SeenHost[]>();
  // The latest first, here and in all that follows.
  for (const each of [...seen].sort((a, b) => b.lastAtMs - a.lastAtMs)) {
    const list = at.get(each.address);
    if (list === undefined) at.set(each.address, [each]);
    else list.push(each);
  }
  const listedAt = new Map<string, KnownName[]>();
  // What else a newer host knows has other words and other rules.
  for (const each of names.filter(({ source }) => source === 'hosts-file'))
    listedAt.set(each.address, [...(listedAt.get(each.address) ?? []), each]);
  const pids: ReadonlySet<number | null> = new Set(browserPids);
  // A URL with an address in it names nothing.
  const nameless = new Set([...new Set(seen.map(({ host }) => host))].filter((host) => parseAddress(host) !== null));
  const joined = new WeakMap<object, ConnectionHosts>();

  function join(connection: Pick<Connection, NeededField>): ConnectionHosts {
    const { remoteAddress } = connection;
    if (remoteAddress === null) return none;
    const [here, listed] = [at.get(remoteAddress) ?? [], listedAt.get(remoteAddress) ?? []];
    if (here.length + listed.length === 0) return none;
    const over = pids.has(connection.pid) ? here.filter((each) => isOver(connection, each)) : [];
    const own = namesOf(over);
    const known = new Set([...own, ...listed].map(({ name }) => name));
    const others = namesOf(here.filter(({ host }) => !known.has(host)));
    return { names: [...known], own, listed, others, tabIds: tabsOf(over) };
  }

  function namesOf(latestFirst: readonly SeenHost[]): HostName[] {
    const names = new Map<string, number>();
    for (const { host, lastAtMs } of latestFirst)
      if (!names.has(host) && !nameless.has(host)) names.set(host, lastAtMs);
    return [...names].map(([name, seenAtMs]) => ({ name, seenAtMs }));
  }

  return (connection) => {
    let hosts = joined.get(connection);
    if (hosts === undefined) joined.set(connection, (hosts = join(connection)));
    return hosts;
  };
}

const none: ConnectionHosts = { names: [], own: [], listed: [], others: [], tabIds: [] };

/** Where nothing is known of any host. */
export const noHosts: HostsOf = () => none;

function isOver({ remotePort, firstSeenMs, closedAtMs }: Pick<Connection, NeededField>, seen: SeenHost): boolean {
  const endMs = closedAtMs ?? Infinity;
  return seen.port === remotePort && seen.lastAtMs >= firstSeenMs - LOOK_MS && seen.firstAtMs <= endMs;
}

/** By so much a look may come later than the first response: with no page open there is one every five seconds. */
const LOOK_MS = 6_000;

/** Without the requests of no tab. */
const tabsOf = (latestFirst: readonly SeenHost[]): number[] =>
  [...new Set(latestFirst.map(({ tabId }) => tabId))].filter((tabId) => tabId >= 0);
