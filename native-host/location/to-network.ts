import type { Network } from '../protocol.ts';
import { member, numberWithin, text } from './mmdb/record-members.ts';

/**
 * The network in a database record; null for a record of another kind, and for one that has no number.
 *
 * GeoLite2-ASN, and with it GeoIP2-ISP, DB-IP's AS file and the built-in one:
 *     { autonomous_system_number, autonomous_system_organization? }
 * IPinfo (Lite, ASN), with the number as "AS12302" (ipinfo.io/developers/ipinfo-lite-database), and IPLocate
 * (github.com/iplocate/ip-address-databases), with `name` for the network's handle and `org` for its holder:
 *     { asn, as_name? } or { asn, name?, org? }
 */
export function toNetwork(record: unknown): Network | null {
  const asn = whole(member(record, 'autonomous_system_number')) ?? whole(withoutPrefix(member(record, 'asn')));
  if (asn === null) return null;
  const names = ['autonomous_system_organization', 'as_name', 'org', 'name'];
  return { asn, organisation: names.map((name) => text(member(record, name))).find((name) => name !== null) ?? null };
}

/**
 * True for a record of a file about networks, whether or not it has a number: GeoIP2-ISP knows only the provider of
 * many an address (dev.maxmind.com/geoip/docs/databases/isp), IPinfo writes "" for the number.
 */
export function isNetworkRecord(record: unknown): boolean {
  if (toNetwork(record) !== null) return true;
  return ['autonomous_system_organization', 'isp', 'organization', 'asn'].some(
    (name) => typeof member(record, name) === 'string',
  );
}

function whole(value: unknown): number | null {
  const asn = numberWithin(value, 1, 0xffff_ffff);
  return asn !== null && Number.isInteger(asn) ? asn : null;
}

function withoutPrefix(value: unknown): unknown {
  const digits = typeof value === 'string' ? /^(?:AS)?(\d{1,10})$/i.exec(value)?.[1] : undefined;
  return digits === undefined ? value : Number(digits);
}
