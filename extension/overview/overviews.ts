import { factsOf, type Facts } from '../facts/facts-of.ts';
import { homeExit } from '../facts/home-exit.ts';
import { homeOf } from '../facts/home-of.ts';
import { parseQuery } from '../search/parse-query.ts';
import { rememberingMatcher } from '../search/remembering-matcher.ts';
import type { AppState } from '../store/app-state.ts';
import type { Connection } from '../../native-host/protocol.ts';
import type { Overview } from './overview.ts';
import { overviewOf } from './overview-of.ts';
import { hostsIn } from '../facts/hosts-in.ts';

/**
 * Overviews of the connections that match a query; null before the first poll. The last one is cached: two popups, or
 * one that opens while nothing changes, cost nothing more.
 *
 * @param hosts shared with what joins the same names
 */
export function overviews(hosts = hostsIn()): (state: AppState, query: string) => Overview | null {
  let matching = { query: '', keep: rememberingMatcher([]) };
  let made: { of: AppState; query: string; overview: Overview } | null = null;

  return (state, query) => {
    const { connections, takenAtMs } = state;
    if (takenAtMs === null) return null;
    if (made?.query === query && isSame(made.of, state)) return made.overview;
    if (matching.query !== query) matching = { query, keep: rememberingMatcher(parseQuery(query)) };
    const context = { factsOf: lazyFacts(state), hostsOf: hosts(state), nowMs: takenAtMs };
    const fitting = matching.keep([...connections.values()], context);
    made = { of: state, query, overview: overviewOf(fitting) };
    return made.overview;
  };
}

/** Equal in what an overview depends on: the connections, and everything else that their facts depend on. */
const isSame = (one: AppState, other: AppState) =>
  one.connections === other.connections &&
  one.settings?.home === other.settings?.home &&
  one.egress === other.egress &&
  one.sites === other.sites &&
  one.browserPids === other.browserPids &&
  one.names === other.names &&
  one.exit === other.exit;

/** Most queries need no facts, and deriving facts takes all connections. */
function lazyFacts({
  connections,
  settings,
  egress,
  exit,
  takenAtMs,
  hour,
}: AppState): (connection: Connection) => Facts {
  let facts: ReturnType<typeof factsOf> | null = null;
  const find = () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const home = settings === null ? null : homeOf(settings.home, timeZone, homeExit(exit));
    const closedBefore = hour.closed.map(({ connection }) => connection);
    return factsOf(connections.values(), { home, egress, nowMs: takenAtMs ?? 0, closedBefore });
  };
  return (connection) => (facts ??= find())(connection);
}
