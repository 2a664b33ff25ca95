import { stageOf } from '../connection/stage-of.ts';
import { choiceNamed, choiceTest, states } from './choice-test.ts';
import type { SearchTest } from './search-test.ts';

const named = choiceTest(states, ({ state }) => state);

/**
 * A TCP state. A connection whose state the system does not report (netstat in a language whose words are not known)
 * may be in any: it is found as established, which open ones mostly are, and by `none`.
 */
export function stateTest(value: string): SearchTest | null {
  const test = named(value);
  if (test === null || choiceNamed(states, value) !== 'ESTABLISHED') return test;
  return (connection, context) =>
    test(connection, context) || (connection.state === null && stageOf(connection) === 'established');
}
