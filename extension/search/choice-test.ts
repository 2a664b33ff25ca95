import type { Connection } from '../../native-host/protocol.ts';
import { directionWords, protocolWords, scopeWords, stateWords } from '../store/contract-words.ts';
import type { SearchTest } from './search-test.ts';
import { none } from './text-test.ts';

/**
 * Reads a value that must be one of a few, whatever its case, with blanks or dashes in place of `_`; null where it is
 * none of them. `none` asks for connections that have no such value.
 */
export function choiceTest(
  choices: readonly string[],
  valueOf: (connection: Connection) => string | null,
): (value: string) => SearchTest | null {
  const known = new Map(choices.map((choice) => [plain(choice), choice]));
  return (value) => {
    if (plain(value) === none) return (connection) => valueOf(connection) === null;
    const asked = known.get(plain(value));
    return asked === undefined ? null : (connection) => valueOf(connection) === asked;
  };
}

const plain = (value: string) =>
  value
    .replace(/^=/, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

export const protocols: readonly string[] = Object.keys(protocolWords);
export const states: readonly string[] = Object.keys(stateWords);
export const directions: readonly string[] = Object.keys(directionWords);
export const scopes: readonly string[] = Object.keys(scopeWords);
