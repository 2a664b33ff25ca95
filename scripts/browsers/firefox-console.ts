import type { Bidi } from './bidi.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';
import { firefoxPagesHost } from './prepare-firefox-home.ts';

/**
 * Errors of the extension's pages and background from the browser console, with the line that each comes from: exceptions
 * and violations of the security policy. Pages of an extension emit no BiDi events, and what they write by console.error
 * stays in their own process.
 *
 * Firefox notes there, too, that a response came for a page that had been closed meanwhile, and throws where such a
 * page asks for a timer: that is nobody's error.
 */
export async function firefoxConsole(bidi: Bidi): Promise<string[]> {
  const errors = await firefoxEvaluateChrome(
    bidi,
    `Services.console.getMessageArray()
      .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & m.warningFlag) && m.sourceName.includes(${host}))
      .map((m) => m.errorMessage + ' at ' + m.sourceName + ':' + m.lineNumber)`,
  );
  const isOfClosed = (error: string) => /after context unloaded|^NS_ERROR_NOT_INITIALIZED/.test(error);
  return Array.isArray(errors) ? errors.map(String).filter((error) => !isOfClosed(error)) : [];
}

const host = JSON.stringify(firefoxPagesHost);
