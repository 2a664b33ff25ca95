import type { DatabaseRole, Problem } from '../protocol.ts';
import { coversAll } from './database-chain.ts';
import type { DatabaseChain, OpenDatabase } from './database-chain.ts';
import type { DatabaseOpener } from './database-opener.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import type { Candidate } from './find-databases.ts';
import { guardedReader } from './guarded-reader.ts';

export type DatabaseChains = Record<DatabaseRole, DatabaseChain>;

/**
 * Opens databases in order of preference until every role and family has one. Files that are in use and unchanged are
 * kept as they are; one whose new version is of no use stays in use as it was.
 *
 * @param groups candidates; within a group the newest build is preferred
 */
export async function loadDatabases(
  groups: Candidate[][],
  inUse: OpenDatabase[],
  opener: DatabaseOpener,
): Promise<{ chains: DatabaseChains; problems: Problem[] }> {
  const chains: Record<DatabaseRole, OpenDatabase[]> = { city: [], network: [] };
  const problems: Problem[] = [];

  const open = async (candidate: Candidate): Promise<OpenDatabase | null> => {
    const known = inUse.find(({ path }) => path === candidate.path);
    if (known !== undefined && known.identity === candidate.identity) return known;
    try {
      return await openCandidate(candidate, opener);
    } catch (error) {
      if (!(error instanceof DatabaseUnusable)) throw error;
      const { path, role } = candidate;
      problems.push({ code: 'database-unusable', path, role, reason: error.reason });
      return known ?? null;
    }
  };
  const isWanted = ({ role }: Candidate): boolean =>
    role === null ? !coversAll(chains.city) || !coversAll(chains.network) : !coversAll(chains[role]);

  for (const group of groups) {
    const opened: OpenDatabase[] = [];
    for (const candidate of group.filter(isWanted)) {
      const database = await open(candidate);
      if (database !== null) opened.push(database);
    }
    opened.sort((a, b) => b.reader.facts.builtAtMs - a.reader.facts.builtAtMs);
    for (const database of opened) {
      const chain = chains[database.role];
      if (!coversAll(chain, database.coverage)) chain.push(database);
    }
  }
  return { chains, problems };
}

async function openCandidate(candidate: Candidate, opener: DatabaseOpener): Promise<OpenDatabase> {
  const { path, identity, builtIn } = candidate;
  const { bytes, role, coverage } = await opener.open(path);
  if (candidate.role !== null && candidate.role !== role) {
    throw new DatabaseUnusable('wrong-kind', `expected ${candidate.role} records, found ${role} records`);
  }
  return { role, path, identity, builtIn, coverage, reader: guardedReader(Buffer.from(bytes)), damagedRecords: 0 };
}
