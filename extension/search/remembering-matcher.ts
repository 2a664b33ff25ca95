import type { Connection } from '../../native-host/protocol.ts';
import { matcherOf } from './matcher-of.ts';
import type { Query } from './query.ts';
import type { SearchContext } from './search-test.ts';

/**
 * The connections for which a query holds, asked again and again: what was answered for a connection is remembered as
 * long as it can hold, and a connection that has changed is another object.
 */
export function rememberingMatcher(
  query: Query,
): (connections: readonly Connection[], context: SearchContext) => Connection[] {
  const { matches, dependsOnFacts, dependsOnTime } = matcherOf(query);
  let outcomes = new WeakMap<Connection, boolean>();
  let matchedFactsOf: SearchContext['factsOf'] | null = null;
  return (connections, context) => {
    if (dependsOnTime || (dependsOnFacts && context.factsOf !== matchedFactsOf)) outcomes = new WeakMap();
    matchedFactsOf = context.factsOf;
    return connections.filter((connection) => {
      let outcome = outcomes.get(connection);
      if (outcome === undefined) outcomes.set(connection, (outcome = matches(connection, context)));
      return outcome;
    });
  };
}
