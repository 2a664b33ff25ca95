import { isRecord } from '../validation/is-record.ts';
import type { Family } from '../exit/evidence.ts';
import { readPublicAddress, type ReadAddress } from './read-public-address.ts';

/**
 * The address in the response of an echo service: the text itself, or a field with a common name in a JSON object.
 *
 * @param expectedFamily the requested family
 */
export function parseEcho(body: string, expectedFamily: Family): ReadAddress {
  const text = body.trim();
  if (text === '') return { kind: 'failed', reason: 'empty' };
  const address = text.startsWith('{') ? addressIn(text) : text;
  return address === null
    ? { kind: 'failed', reason: 'no-address' }
    : readPublicAddress(address.trim(), expectedFamily);
}

function addressIn(text: string): string | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const named = fields.map((field) => value[field]).find((found) => typeof found === 'string');
  return named ?? null;
}

/** The names used by Mullvad, ipify, ident.me; ip-api.com; ipapi.is; httpbin. */
const fields = ['ip', 'address', 'query', 'ipAddress', 'ip_address', 'origin'];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
