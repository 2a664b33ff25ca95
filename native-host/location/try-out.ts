import type { DatabaseRole } from '../protocol.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import type { GuardedReader } from './mmdb/guarded-reader.ts';
import { ordinaryAddresses } from './ordinary-addresses.ts';
import { recordKind } from './record-kind.ts';
import { sampleAddresses } from './sample-addresses.ts';

/**
 * What a database knows of one family: 'all' when most ordinary addresses have a record, so that what it does not have
 * is not known; 'some' for a file about a few networks; 'none'.
 */
export type Coverage = Readonly<Record<4 | 6, 'all' | 'some' | 'none'>>;

export type TryOut = { role: DatabaseRole; coverage: Coverage };

/**
 * Asks a database for ordinary addresses and, where it knows few of them, for some that its tree leads to. The role follows from the records' shape
 * and not from `database_type`, which has many spellings.
 *
 * @param onProgress called before each look-up
 * @throws {DatabaseUnusable} it has no records, damaged ones, or records of no use here
 */
export function tryOut(reader: GuardedReader, onProgress: () => void): TryOut {
  const families = ([4, 6] as const).map((family) => {
    const isHeld = family === 4 || reader.facts.ipVersion === 6;
    const ordinary = isHeld ? ordinaryAddresses[family] : [];
    const asked = ordinary.map(kindOf);
    const hasResponded = asked.length > 0 && 2 * asked.filter((kind) => kind !== 'none').length >= asked.length;
    return { asked, sampled: hasResponded ? [] : sampleAddresses(reader, family).map(kindOf) };
  });
  const found = families.flatMap(({ asked, sampled }) => [...asked, ...sampled]).filter((kind) => kind !== 'none');
  const role = mostFrequent(found);
  if (role === undefined) throw new DatabaseUnusable('no-records', 'no address has a record');
  if (role === 'damaged') throw new DatabaseUnusable('damaged', 'most of its records');
  if (role === 'other') throw new DatabaseUnusable('wrong-kind', 'neither city nor network records');

  const [ipv4, ipv6] = families.map(({ asked, sampled }) => {
    if (isMost(role, asked)) return 'all';
    return isMost(role, sampled) ? 'some' : 'none';
  });
  return { role, coverage: { 4: ipv4 ?? 'none', 6: ipv6 ?? 'none' } };

  function kindOf(address: string): DatabaseRole | 'other' | 'damaged' | 'none' {
    onProgress();
    try {
      const record = reader.get(address);
      return record === null ? 'none' : recordKind(record);
    } catch (error) {
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
