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
  let answers = new WeakMap<Connection, boolean>();
  let askedOf: SearchContext['factsOf'] | null = null;
  return (connections, context) => {
    if (dependsOnTime || (dependsOnFacts && context.factsOf !== askedOf)) answers = new WeakMap();
    askedOf = context.factsOf;
    return connections.filter((connection) => {
      let answer = answers.get(connection);
      if (answer === undefined) answers.set(connection, (answer = matches(connection, context)));
      return answer;
    });
  };
}
