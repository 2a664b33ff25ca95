import type { DatabaseRole, Problem } from '../protocol.ts';
import type { DatabaseChains } from './load-databases.ts';

/** Problems of the databases in use: a role without any, an old one, damaged records. */
export function databaseProblems(chains: DatabaseChains, nowMs: number): Problem[] {
  return roles.flatMap((role): Problem[] => {
    const chain = chains[role];
    if (chain.length === 0) return [{ code: 'database-missing', role }];
    return chain.flatMap(({ path, builtIn, reader, damagedRecords }): Problem[] => {
      const ageDays = Math.floor((nowMs - reader.metadata.builtAtMs) / dayMs);
      return [
        ...(ageDays > (builtIn ? maxBuiltInAgeDays : maxAgeDays)
          ? [{ code: 'database-old', path, role, ageDays, ...(builtIn && { builtIn }) } as const]
          : []),
        ...(damagedRecords > 0
          ? [{ code: 'database-unusable', path, role, reason: 'damaged-records', records: damagedRecords } as const]
          : []),
      ];
    });
  });
}

const roles: DatabaseRole[] = ['city', 'network'];
const dayMs = 24 * 60 * 60 * 1000;
/** After two months about one address in a hundred is in the wrong country and one in ten in the wrong city. */
const maxAgeDays = 60;
/** What TapMap ships is as old as the package, and nobody who just installed it did anything wrong. */
const maxBuiltInAgeDays = 180;
