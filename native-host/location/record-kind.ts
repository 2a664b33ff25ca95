import type { DatabaseRole } from '../protocol.ts';
import { isCityRecord } from './to-place.ts';
import { toNetwork } from './to-network.ts';

/** Which kind of database a record comes from, by its shape; 'other' for a country file and everything else. */
export function recordKind(record: unknown): DatabaseRole | 'other' {
  if (isCityRecord(record)) return 'city';
  return toNetwork(record) === null ? 'other' : 'network';
}
