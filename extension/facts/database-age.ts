import type { Database } from '../../native-host/protocol.ts';

type Aged = Pick<Database, 'builtAtMs' | 'builtIn'>;

/** The age of a database in whole days; 0 where the clock is behind. */
export function ageDays({ builtAtMs }: Pick<Database, 'builtAtMs'>, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - builtAtMs) / 86_400_000));
}

/** The days after which a database counts as old; the host goes by the same (native-host/location/database-problems). */
export const oldAfterDays = ({ builtIn }: Pick<Database, 'builtIn'>): number => (builtIn ? 180 : 60);

export function isOld(database: Aged, nowMs: number): boolean {
  return ageDays(database, nowMs) > oldAfterDays(database);
}
