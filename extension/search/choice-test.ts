import type { Connection } from '../../native-host/protocol.ts';
import { directionWords, protocolWords, scopeWords, stateWords } from '../validation/contract-words.ts';
import { folded } from '../text/folded.ts';
import type { SearchTest } from './search-test.ts';
import { none } from './text-test.ts';

/**
 * Parses a value that must be one of a few words, in any case, with spaces or dashes in place of `_`; null if it is
 * none of them. `none` matches connections without a value.
 */
export function choiceTest(
  choices: readonly string[],
  valueOf: (connection: Connection) => string | null,
): (value: string) => SearchTest | null {
  return (value) => {
    if (plain(value) === none) return (connection) => valueOf(connection) === null;
    const typed = choiceNamed(choices, value);
    return typed === null ? null : (connection) => valueOf(connection) === typed;
  };
}

/** The word of `choices` that a text names; null if it names none. */
export function choiceNamed(choices: readonly string[], text: string): string | null {
  return choices.find((choice) => plain(choice) === plain(text)) ?? null;
}

const plain = (value: string) =>
  folded(value)
    .replace(/^=/, '')
    .replace(/[\s_-]+/g, '_');

export const protocols: readonly string[] = Object.keys(protocolWords);
export const states: readonly string[] = Object.keys(stateWords);
export const directions: readonly string[] = Object.keys(directionWords);
export const scopes: readonly string[] = Object.keys(scopeWords);
