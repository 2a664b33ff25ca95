import type { Bidi } from './bidi.ts';
import { isRecord } from '../../is-record.ts';

/**
 * The JSON value of an expression in a browsing context, awaited.
 *
 * @throws {Error} with the exception's text
 */
export async function firefoxEvaluate(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const response = await bidi.send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression: `(async () => JSON.stringify(await (${expression})))()`,
  });
  const { result, exceptionDetails } = response;
  if (isRecord(exceptionDetails)) throw new Error(String(exceptionDetails['text']));
  if (!isRecord(result) || typeof result['value'] !== 'string') return undefined;
  const value: unknown = JSON.parse(result['value']);
  return value;
}

/** The same in the browser's own privileged scope, where `Services` is. */
export async function firefoxEvaluateChrome(bidi: Bidi, expression: string): Promise<unknown> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const first: unknown = Array.isArray(contexts) ? contexts[0] : undefined;
  if (!isRecord(first)) throw new Error('Firefox has no window to evaluate in.');
  return firefoxEvaluate(bidi, String(first['context']), expression);
}
