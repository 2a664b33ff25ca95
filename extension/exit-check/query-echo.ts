import type { Family } from '../exit/evidence.ts';
import type { CheckFailure } from './check-failure.ts';
import { parseEcho } from './parse-echo.ts';
import type { ReadAddress } from './read-public-address.ts';

/**
 * Sends one request that reveals nothing but the address: no cookies, no referrer, no cache, no redirects followed.
 *
 * @param family the family of the service's address
 * @param signal ends it before its time
 */
export async function queryEcho(
  url: string,
  family: Family,
  signal: AbortSignal,
  timeoutMs = 8_000,
): Promise<ReadAddress> {
  try {
    const response = await fetch(url, {
      ...{ credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (!response.ok) {
      void response.body?.cancel();
      return { kind: 'failed', reason: 'refused' };
    }
    const body = await readShort(response);
    return body === null ? { kind: 'failed', reason: 'too-long' } : parseEcho(body, family);
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error) };
  }
}

/** The body as text; null, without reading on, if it is longer than an address in any format. */
async function readShort(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const maxBytes = 4096;

/** `fetch` throws a TypeError for every network failure (Fetch, section 5.6). */
function failureOf(error: unknown): CheckFailure {
  if (error instanceof TypeError) return 'unreachable';
  if (error instanceof DOMException) return error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  throw error;
}
