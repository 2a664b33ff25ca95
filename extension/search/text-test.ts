import type { Connection } from '../../native-host/protocol.ts';
import type { SearchTest } from './search-test.ts';

/**
 * Reads what is asked of a text: it must contain the value, whatever the case; with `=` before it be the value; or,
 * for `none`, not be known.
 *
 * @param textsOf the texts of a connection of which one must fit
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

/** Stands for something that is not known, in every field. */
export const none = 'none';
/** Before a value: the whole text, not a part of it. */
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

/** The same few names come with every connection. */
const lowered = new Map<string, string>();
const maxLowered = 20_000;
