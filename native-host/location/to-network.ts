import type { Network } from '../protocol.ts';
import { member, numberWithin, text } from './mmdb/record-members.ts';

/**
 * The network in a database record; null for a record of another kind. The schema is that of GeoLite2-ASN,
 * which GeoIP2-ISP, DB-IP's AS file and the built-in one share:
 *     { autonomous_system_number, autonomous_system_organization? }
 */
export function toNetwork(record: unknown): Network | null {
  const asn = numberWithin(member(record, 'autonomous_system_number'), 1, 0xffff_ffff);
  if (asn === null || !Number.isInteger(asn)) return null;
  return { asn, organisation: text(member(record, 'autonomous_system_organization')) };
}
