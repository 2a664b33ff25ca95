import type { DatabaseRole } from '../protocol.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import type { GuardedReader } from './mmdb/guarded-reader.ts';
import { member } from './mmdb/record-members.ts';
import { ordinaryAddresses } from './ordinary-addresses.ts';
import { sampleAddresses } from './sample-addresses.ts';
import { isNetworkRecord, toNetwork } from './to-network.ts';
import { isCountryRecord, isPositionRecord } from './to-place.ts';
import { hasWideRecord } from './wide-record.ts';

/**
 * What a database covers of each family: 'all' when most ordinary addresses have a record, so that an address without
 * one is unknown; 'some' for a file about a few networks; 'none'.
 */
export type Coverage = Readonly<Record<4 | 6, 'all' | 'some' | 'none'>>;

export type DatabaseProbe = {
  role: DatabaseRole;
  coverage: Coverage;
  /** A file about networks that also has countries, which TapMap does not use: it wants cities (IPinfo Lite). */
  hasSpareCountries: boolean;
};

/**
 * Looks up ordinary addresses in a database and, where it has few of them, some that are found in its tree. The role
 * follows from the records' shape and not from `database_type`, which has many spellings.
 *
 * @param onProgress called before each look-up
 * @throws {DatabaseUnusable} it has no records, damaged, too large or too wide ones, or records of another kind
 */
export function probeDatabase(reader: GuardedReader, onProgress: () => void): DatabaseProbe {
  const has = { number: false, position: false, continent: false };
  const families = ([4, 6] as const).map((family) => {
    const isHeld = family === 4 || reader.metadata.ipVersion === 6;
    const ordinary = isHeld ? ordinaryAddresses[family] : [];
    const kinds = ordinary.map(kindOf);
    const hasMost = kinds.length > 0 && 2 * kinds.filter((kind) => kind !== 'none').length >= kinds.length;
    return { kinds, sampled: hasMost ? [] : sampleAddresses(reader, family).map(kindOf) };
  });
  const found = families.flatMap(({ kinds, sampled }) => [...kinds, ...sampled]).filter((kind) => kind !== 'none');
  const role = mostFrequent(found);
  if (role === undefined) throw new DatabaseUnusable('no-records', 'no address has a record');
  if (role === 'damaged') throw new DatabaseUnusable('damaged', 'most of its records');
  // Many an address has no position in a city file, no number in a network file; but none has in a file without any.
  if (role === 'city' && !has.position) throw new DatabaseUnusable('countries-only', 'records with a country alone');
  if (role === 'other' || (role === 'network' && !has.number)) {
    throw new DatabaseUnusable('wrong-kind', 'neither city nor network records');
  }
  if (hasWideRecord(reader)) throw new DatabaseUnusable('wide-record', 'one record for too many addresses');

  const [ipv4, ipv6] = families.map(({ kinds, sampled }) => {
    if (isMost(role, kinds)) return 'all';
    return isMost(role, sampled) ? 'some' : 'none';
  });
  const coverage = { 4: ipv4 ?? 'none', 6: ipv6 ?? 'none' } as const;
  return { role, coverage, hasSpareCountries: role === 'network' && has.continent };

  function kindOf(address: string): DatabaseRole | 'other' | 'damaged' | 'none' {
    onProgress();
    try {
      const record = reader.get(address);
      has.number ||= toNetwork(record) !== null;
      has.position ||= isPositionRecord(record);
      has.continent ||= isCountryRecord(record) && member(record, 'continent_code') !== undefined;
      return record === null ? 'none' : recordKind(record);
    } catch (error) {
      if (error instanceof DatabaseUnusable && error.reason === 'record-limit') throw error;
      if (error instanceof Error) return 'damaged'; // the reader throws errors of every class
      throw error;
    }
  }
}

const isMost = <T>(wanted: T, values: T[]): boolean =>
  values.length > 0 && 2 * values.filter((value) => value === wanted).length >= values.length;

function mostFrequent<T>(values: T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Which kind of database a record comes from, by its shape. One with a network and a country (IPinfo Lite) counts for
 * its network, one with a network and a position for its place.
 */
function recordKind(record: unknown): DatabaseRole | 'other' {
  if (isPositionRecord(record)) return 'city';
  if (isNetworkRecord(record)) return 'network';
  return isCountryRecord(record) ? 'city' : 'other';
}
