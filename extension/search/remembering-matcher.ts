import type { Connection } from '../../native-host/protocol.ts';
import { matcherOf } from './matcher-of.ts';
import type { Query } from './query.ts';
import type { SearchContext } from './search-test.ts';

/**
 * Filters connections by a query, repeatedly: the result for each connection is cached as long as it stays valid, and
 * a connection that has changed is a different object.
 */
export function rememberingMatcher(
  query: Query,
): (connections: readonly Connection[], context: SearchContext) => Connection[] {
  const { matches, dependsOnFacts, dependsOnHosts, dependsOnTime } = matcherOf(query);
  let outcomes = new WeakMap<Connection, boolean>();
  let matched: Pick<SearchContext, 'factsOf' | 'hostsOf'> | null = null;
  return (connections, context) => {
    const hasNewFacts = dependsOnFacts && context.factsOf !== matched?.factsOf;
    const hasNewHosts = dependsOnHosts && context.hostsOf !== matched?.hostsOf;
    if (dependsOnTime || hasNewFacts || hasNewHosts) outcomes = new WeakMap();
    matched = context;
    return connections.filter((connection) => {
      let outcome = outcomes.get(connection);
      if (outcome === undefined) outcomes.set(connection, (outcome = matches(connection, context)));
      return outcome;
    });
  };
}
