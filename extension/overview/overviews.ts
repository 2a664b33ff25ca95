import { factsOf, type Facts } from '../map/facts-of.ts';
import { homeOf } from '../map/home-of.ts';
import { parseQuery } from '../search/parse-query.ts';
import { rememberingMatcher } from '../search/remembering-matcher.ts';
import type { Known } from '../store/known.ts';
import type { Connection } from '../../native-host/protocol.ts';
import type { Overview } from './overview.ts';
import { overviewOf } from './overview-of.ts';

/**
 * Overviews of what is known, of the connections that fit a query; null before the first look. The last one is kept:
 * two popups, or one that opens while nothing changes, cost nothing more.
 */
export function overviews(): (known: Known, query: string) => Overview | null {
  let matching = { query: '', keep: rememberingMatcher([]) };
  let made: { connections: Known['connections']; query: string; overview: Overview } | null = null;

  return (known, query) => {
    const { connections, takenAtMs } = known;
    if (takenAtMs === null) return null;
    if (made?.connections === connections && made.query === query) return made.overview;
    if (matching.query !== query) matching = { query, keep: rememberingMatcher(parseQuery(query)) };
    const fitting = matching.keep([...connections.values()], { factsOf: factsWhenAsked(known), nowMs: takenAtMs });
    made = { connections, query, overview: overviewOf(fitting) };
    return made.overview;
  };
}

/** Most queries ask for no fact, and all facts take all connections to be found. */
function factsWhenAsked({ connections, settings, egress, takenAtMs, hour }: Known): (connection: Connection) => Facts {
  let facts: ReturnType<typeof factsOf> | null = null;
  const find = () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const home = settings === null ? null : homeOf(settings.home, timeZone);
    const closedBefore = hour.closed.map(({ connection }) => connection);
    return factsOf(connections.values(), { home, egress, nowMs: takenAtMs ?? 0, closedBefore });
  };
  return (connection) => (facts ??= find())(connection);
}
