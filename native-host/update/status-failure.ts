import type { IncomingHttpHeaders } from 'node:http';
import { UpdateFailed } from './update-failed.ts';

/** The failure that a status other than those of success means (RFC 9110, section 15). */
export function statusFailure(status: number, headers: IncomingHttpHeaders, host: string, nowMs: number): UpdateFailed {
  const facts = { host, status };
  if (status === 401) return new UpdateFailed('account-refused', facts);
  if (status === 403) return new UpdateFailed('forbidden', facts);
  if (status === 404 || status === 410) return new UpdateFailed('not-found', facts);
  const retryAfterSeconds = retryAfter(headers['retry-after'], nowMs);
  if (status === 429) return new UpdateFailed('too-many-requests', { ...facts, retryAfterSeconds });
  if (status >= 500) return new UpdateFailed('server-error', { ...facts, retryAfterSeconds });
  return new UpdateFailed('unexpected-status', facts);
}

/** `Retry-After` in seconds, or as a date (RFC 9110, section 10.2.3); null where it is missing or neither. */
function retryAfter(text: string | undefined, nowMs: number): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const atMs = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, Math.ceil((atMs - nowMs) / 1000));
}
