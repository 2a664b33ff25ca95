import { isRecord } from '../validation/validators.ts';
import type { Family } from '../exit/evidence.ts';
import { readPublicAddress, type ReadAddress } from './read-public-address.ts';

/**
 * The address in the answer of an echo: the text itself, or a JSON object that has it in a field of a usual name.
 *
 * @param asked the family that was asked for; null where the service answers whichever was used
 */
export function parseEcho(body: string, asked: Family | null): ReadAddress {
  const text = body.trim();
  if (text === '') return { kind: 'failed', reason: 'empty' };
  const address = text.startsWith('{') ? addressIn(text) : text;
  return address === null ? { kind: 'failed', reason: 'no-address' } : readPublicAddress(address.trim(), asked);
}

function addressIn(text: string): string | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const named = fields.map((field) => value[field]).find((found) => typeof found === 'string');
  return named ?? null;
}

/** As Mullvad, ipify, ident.me; ip-api.com; ipapi.is; httpbin write it. */
const fields = ['ip', 'address', 'query', 'ipAddress', 'ip_address', 'origin'];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
