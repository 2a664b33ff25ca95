import { isRecord } from '../../validation/validators.ts';
import type { PopResponse } from '../evidence.ts';
import { cdnHeaders } from './cdn-headers.ts';
import type { CdnHeader } from './cdn-header.ts';

/** Of a web request's details, what this needs: both browsers give it to `onResponseStarted` (MDN, webRequest). */
export type WatchedResponse = {
  /** Milliseconds since the epoch. */
  timeStamp: number;
  fromCache: boolean;
  /** A list of `{ name, value }`, if the listener asked for it. */
  responseHeaders?: unknown;
};

/**
 * The site of a content network that an answer says it was served by. Null where it names none, or several: with one
 * network behind another the headers do not tell which of them the user met. Null for an answer from the browser's own
 * cache, which tells of some earlier time; what came from the site's cache did come from the site.
 *
 * Headers are foreign: whatever stands there, this does not throw.
 */
export function popResponse({ timeStamp, fromCache, responseHeaders }: WatchedResponse): PopResponse | null {
  const headers: unknown[] = !fromCache && Array.isArray(responseHeaders) ? responseHeaders : [];
  let found: { header: CdnHeader; code: string } | null = null;
  for (const one of headers) {
    const { name, value } = isRecord(one) ? one : {};
    const header = typeof name === 'string' ? byName.get(name.toLowerCase()) : undefined;
    if (header === undefined || typeof value !== 'string' || value.length > MAX_LETTERS) continue;
    const code = header.codeOf(value);
    if (code === null) continue;
    if (found !== null && (found.header !== header || found.code !== code)) return null;
    found = { header, code };
  }
  return found === null ? null : { seenAtMs: timeStamp, network: found.header.network, code: found.code };
}

const byName = new Map(cdnHeaders.map((header) => [header.name, header]));

/** An answer that passed four of Fastly's servers has about 150. */
const MAX_LETTERS = 400;
