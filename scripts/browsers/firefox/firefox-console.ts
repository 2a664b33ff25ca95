import type { Bidi } from './bidi.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';
import { firefoxPagesHost } from './prepare-firefox-home.ts';

/**
 * Errors of the extension's pages and background from the browser console, with the source line of each: exceptions and
 * violations of the content security policy. Extension pages emit no BiDi events, and their console.error messages stay
 * in their own process.
 *
 * Firefox also logs there that a response came for a page that has been closed, and it throws errors of its own at calls
 * of a page that is being closed (timers, events, storage): those are not errors of the extension. An error from another
 * process does not say which window it is from, so the same errors of an open page are left out as well.
 */
export async function firefoxConsole(bidi: Bidi): Promise<string[]> {
  const errors = await firefoxEvaluateChrome(
    bidi,
    `Services.console.getMessageArray()
      .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & m.warningFlag) && m.sourceName.includes(${host}))
      .map((m) => m.errorMessage + ' at ' + m.sourceName + ':' + m.lineNumber + ':' + m.columnNumber)`,
  );
  if (!Array.isArray(errors)) throw new TypeError('Firefox gave no list of errors');
  return errors.map(String).filter((error) => !isOfClosed.test(error));
}

const host = JSON.stringify(firefoxPagesHost);
const isOfClosed = /after context unloaded|^NS_ERROR_(NOT_INITIALIZED|FAILURE)/;
