import type { Bidi } from './bidi.ts';
import { isRecord } from '../../is-record.ts';

/** The browsing context of the tab that Firefox starts with, null when there is none. */
export async function firstTab(bidi: Bidi): Promise<string | null> {
  const { contexts } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
  const first: unknown = Array.isArray(contexts) ? contexts[0] : undefined;
  return isRecord(first) ? String(first['context']) : null;
}

export async function newTab(bidi: Bidi): Promise<string> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  return String(context);
}
