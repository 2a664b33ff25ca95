import type { DatabaseRole, Problem } from '../protocol.ts';
import { coversAll, type DatabaseChain, type OpenDatabase } from './database-chain.ts';
import { wholeBytes } from './mmdb/database-bytes.ts';
import type { DatabaseOpener } from './database-opener.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import type { Candidate } from './find-databases.ts';
import { guardedReader } from './mmdb/guarded-reader.ts';
import { openPagedFile } from './mmdb/open-paged-file.ts';

export type DatabaseChains = Record<DatabaseRole, DatabaseChain>;

/**
 * Opens databases in order of preference until every role and family has one. Unchanged files in use remain open; so
 * does the old version of a file whose new version is unusable.
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
    opened.sort((a, b) => b.reader.metadata.builtAtMs - a.reader.metadata.builtAtMs);
    for (const database of opened) {
      const chain = chains[database.role];
      if (!coversAll(chain, database.coverage)) chain.push(database);
      else if (!inUse.includes(database)) database.reader.close();
    }
  }
  return { chains, problems };
}

async function openCandidate(candidate: Candidate, opener: DatabaseOpener): Promise<OpenDatabase> {
  const { path, identity, builtIn } = candidate;
  // The built-in files are replaced and never rewritten, so their pages can be read when needed.
  const { bytes, role, coverage } = await opener.open({ path, keep: builtIn ? 'pages' : 'whole' });
  if (candidate.role !== null && candidate.role !== role) {
    throw new DatabaseUnusable('wrong-kind', `expected ${candidate.role} records, found ${role} records`);
  }
  const file = bytes === null ? openPagedFile(path) : wholeBytes(Buffer.from(bytes));
  try {
    return { role, path, identity, builtIn, coverage, reader: guardedReader(file), damagedRecords: 0 };
  } catch (error) {
    file.close(); // it changed after the worker probed it
    throw error;
  }
}
