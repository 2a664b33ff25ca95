import { escapedText } from './terminal/escaped-text.ts';

/**
 * A foreign text (a program's name, a path, an argument, a text of a database) as a terminal may show it, on one line:
 * what would not be seen, or would steer the terminal, is an escape (escaped-text.ts), and a text that is written from
 * right to left cannot reorder what stands around it.
 *
 * That takes a first strong isolate (UAX #9, section 2.4.2); without a right-to-left character nothing is added. What this returns goes into
 * sentences as it is: a second time would show its escapes and isolates as escapes. A path with an escape is for the
 * eyes only; no command prints one to be copied into a shell.
 */
export function printableText(text: string): string {
  const shown = escapedText(text);
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** The ranges that Unicode sets aside for right-to-left scripts, whether assigned or not (DerivedBidiClass.txt). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
