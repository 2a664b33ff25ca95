import type { Connection } from '../../native-host/protocol.ts';
import { folded } from '../text/folded.ts';
import { searchForms } from './search-forms.ts';
import type { SearchTest } from './search-test.ts';

/**
 * Parses a condition on a text, as it is or as it is shown: it must contain the value, without case and accents; with
 * `=` in front it must equal it; with `none` it must be unknown.
 */
export function textTest(textOf: (connection: Connection) => string | null): (value: string) => SearchTest {
  return (value) => {
    const fits = textMatcher(value);
    return (connection) => fits(textOf(connection));
  };
}

/** The same for several texts of a connection, one of which must match; with `none` all must be unknown. */
export function textsTest(
  textsOf: (connection: Connection) => readonly (string | null)[],
): (value: string) => SearchTest {
  return (value) => {
    const fits = textMatcher(value);
    return folded(value) === none
      ? (connection) => textsOf(connection).every(fits)
      : (connection) => textsOf(connection).some(fits);
  };
}

/** The same for the host names of a connection: what it is called, and not what the browser used elsewhere at its address. */
export function hostTest(value: string): SearchTest {
  const fits = textMatcher(value);
  const isNone = folded(value) === none;
  return (connection, { hostsOf }) => {
    const { names } = hostsOf(connection);
    return isNone ? names.length === 0 : names.some(fits);
  };
}

function textMatcher(value: string): (text: string | null) => boolean {
  const typed = folded(value);
  if (typed === none) return (text) => text === null;
  const whole = typed.startsWith(exactly) ? typed.slice(exactly.length) : null;
  const isMatch = (form: string) => (whole === null ? form.includes(typed) : form === whole);
  // The same few names recur in all connections.
  const known = new Map<string, boolean>();
  return (text) => {
    if (text === null) return false;
    let is = known.get(text);
    if (is === undefined) {
      if (known.size > maxKnown) known.clear();
      known.set(text, (is = searchForms(text).some(isMatch)));
    }
    return is;
  };
}

const maxKnown = 20_000;

/** The value that stands for unknown, in every field. */
export const none = 'none';
/** In front of a value: match the whole text, not a part of it. */
export const exactly = '=';
