import type { DatabaseRole, Problem } from '../protocol.ts';
import type { DatabaseChains } from './load-databases.ts';

/** What is wrong with the databases in use: a role without any, one that is old, records that are damaged. */
export function databaseProblems(chains: DatabaseChains, nowMs: number): Problem[] {
  return roles.flatMap((role): Problem[] => {
    const chain = chains[role];
    if (chain.length === 0) return [{ code: 'database-missing', role }];
    return chain.flatMap(({ path, reader, damagedRecords }): Problem[] => {
      const ageDays = Math.floor((nowMs - reader.facts.builtAtMs) / dayMs);
      return [
        ...(ageDays > oldDays ? [{ code: 'database-old', path, role, ageDays } as const] : []),
        ...(damagedRecords > 0
          ? [{ code: 'database-unusable', path, role, reason: 'damaged-records', records: damagedRecords } as const]
          : []),
      ];
    });
  });
}

const roles: DatabaseRole[] = ['city', 'network'];
const dayMs = 24 * 60 * 60 * 1000;
/** Two months cost about one address in a hundred its country and one in ten its city. */
const oldDays = 60;
