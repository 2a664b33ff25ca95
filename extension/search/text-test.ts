import type { Connection } from '../../native-host/protocol.ts';
import type { SearchTest } from './search-test.ts';

/**
 * Parses a condition on a text: it must contain the value, in any case; with `=` in front it must equal it; with
 * `none` it must be unknown.
 *
 * @param textsOf the texts of a connection, one of which must match
 */
export function textTest(
  textsOf: (connection: Connection) => readonly (string | null)[],
): (value: string) => SearchTest {
  return (value) => {
    const typed = value.toLowerCase();
    if (typed === none) return (connection) => textsOf(connection).every((text) => text === null);
    if (!typed.startsWith(exactly))
      return (connection) => textsOf(connection).some((text) => lower(text).includes(typed));
    const whole = typed.slice(exactly.length);
    return (connection) => textsOf(connection).some((text) => text !== null && lower(text) === whole);
  };
}

/** The value that stands for unknown, in every field. */
export const none = 'none';
/** In front of a value: match the whole text, not a part of it. */
export const exactly = '=';

const lower = (text: string | null): string => {
  if (text === null) return '';
  let made = lowered.get(text);
  if (made === undefined) {
    if (lowered.size > maxLowered) lowered.clear();
    lowered.set(text, (made = text.toLowerCase()));
  }
  return made;
};

/** The same few names recur in all connections. */
const lowered = new Map<string, string>();
const maxLowered = 20_000;
