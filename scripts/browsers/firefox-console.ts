import type { Bidi } from './bidi.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';
import { firefoxPagesHost } from './prepare-firefox-home.ts';

/**
 * Errors of the extension's pages and background from the browser console, with the source line of each: exceptions and
 * violations of the content security policy. Extension pages emit no BiDi events, and their console.error messages stay
 * in their own process.
 *
 * Firefox also logs there that a response came for a page that has been closed, and throws where such a page sets a
 * timer: those are not errors of the extension.
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
