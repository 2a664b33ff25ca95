import { isRecord } from '../../validation/is-record.ts';
import type { PopResponse } from '../evidence.ts';
import { cdnHeaders } from './cdn-headers.ts';
import type { CdnHeader } from './cdn-header.ts';
import type { OfPage } from './page-ids.ts';

/**
 * The details of a web request that are needed here; both browsers pass them to `onResponseStarted` (MDN, webRequest).
 */
export type WatchedResponse = OfPage & {
  /** Milliseconds since the epoch. */
  timeStamp: number;
  fromCache: boolean;
  /** A list of `{ name, value }`, if the listener requested it. */
  responseHeaders?: unknown;
};

/**
 * The PoP that served a response, as its headers say. Null if they name none, or several: with one CDN behind another,
 * the headers do not say which of them the user reached. Null for a response from the browser's own cache, which is
 * about some earlier time; a response from the PoP's cache did come from the PoP.
 *
 * Headers are untrusted input: no value makes this throw.
 */
export function popResponse({
  timeStamp,
  fromCache,
  responseHeaders,
}: Omit<WatchedResponse, keyof OfPage>): PopResponse | null {
  const headers: unknown[] = !fromCache && Array.isArray(responseHeaders) ? responseHeaders : [];
  let found: { header: CdnHeader; code: string } | null = null;
  for (const one of headers) {
    const { name, value } = isRecord(one) ? one : {};
    const header =
      typeof name === 'string' && name.length <= MAX_NAME_LETTERS ? byName.get(name.toLowerCase()) : undefined;
    if (header === undefined || typeof value !== 'string' || value.length > MAX_LETTERS) continue;
    const code = header.codeOf(value);
    if (code === null) continue;
    if (found !== null && (found.header !== header || found.code !== code)) return null;
    found = { header, code };
  }
  return found === null ? null : { seenAtMs: timeStamp, network: found.header.network, code: found.code };
}

const byName = new Map(cdnHeaders.map((header) => [header.name, header]));

const MAX_NAME_LETTERS = Math.max(...cdnHeaders.map(({ name }) => name.length));

/** A response that passed through four Fastly servers has about 150. */
const MAX_LETTERS = 400;
