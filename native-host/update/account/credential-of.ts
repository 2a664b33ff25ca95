import type { Credential } from '../open-response.ts';
import { services } from '../services.ts';
import type { Account } from './parse-account.ts';

/** Basic authentication (RFC 7617) with MaxMind, and with nobody else. */
export function credentialOf({ accountId, licenceKey }: Account): Credential {
  const encoded = Buffer.from(`${accountId}:${licenceKey}`).toString('base64');
  return { origin: services.maxmind.origin, authorization: `Basic ${encoded}` };
}
