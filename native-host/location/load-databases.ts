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
 * @param isRefused whether a look-up has shown that a file takes too much work
 * @param isForced opens built-in files again although they are unchanged: a disk error leaves no other trace
 */
export async function loadDatabases(
  groups: Candidate[][],
  inUse: OpenDatabase[],
  opener: DatabaseOpener,
  isRefused: (candidate: Candidate) => boolean,
  isForced: boolean,
): Promise<{ chains: DatabaseChains; problems: Problem[] }> {
  const chains: Record<DatabaseRole, OpenDatabase[]> = { city: [], network: [] };
  const problems: Problem[] = [];

  const open = async (candidate: Candidate): Promise<OpenDatabase | null> => {
    const known = inUse.find(({ path }) => path === candidate.path);
    const { path, role, identity, builtIn } = candidate;
    try {
      if (isRefused(candidate)) throw new DatabaseUnusable('record-limit', path);
      if (known !== undefined && known.identity === identity && !(builtIn && isForced)) {
        if (known.hasSpareCountries) problems.push(countriesOnly(path));
        return known;
      }
      const opened = await openCandidate(candidate, opener);
      if (opened.hasSpareCountries) problems.push(countriesOnly(path));
      return opened;
    } catch (error) {
      if (!(error instanceof DatabaseUnusable)) throw error;
      problems.push({ code: 'database-unusable', path, role, reason: error.reason, ...(builtIn && { builtIn }) });
      return known !== undefined && isStillSound(known, identity) ? known : null;
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

/** The file serves as one about networks, but its countries are not used. */
const countriesOnly = (path: string): Problem => {
  return { code: 'database-unusable', path, role: 'city', reason: 'countries-only' };
};

/** Whether the old version of a file is apart from the new one: in memory, or in a file that was replaced as a whole. */
function isStillSound(known: OpenDatabase, identity: string | null): boolean {
  if (known.isTooCostly) return false;
  return known.inMemory || fileOf(known.identity) !== fileOf(identity);
}

/** Device and inode (find-databases.ts). */
const fileOf = (identity: string | null): string | undefined => identity?.split(':', 2).join(':');

async function openCandidate(candidate: Candidate, opener: DatabaseOpener): Promise<OpenDatabase> {
  const { path, identity, builtIn, fetchedFrom, isPacked, sum } = candidate;
  // Files of ours are replaced and never rewritten, so their pages can be read when needed.
  const { bytes, role, coverage, hasSpareCountries } = await opener.open({
    path,
    keep: isPacked ? 'unpacked' : builtIn || fetchedFrom !== null ? 'pages' : 'whole',
    sum,
  });
  if (candidate.role !== null && candidate.role !== role) {
    throw new DatabaseUnusable('wrong-kind', `expected ${candidate.role} records, found ${role} records`);
  }
  const file = bytes === null ? openPagedFile(path) : wholeBytes(Buffer.from(bytes));
  try {
    const reader = guardedReader(file);
    return {
      ...{ role, path, identity, builtIn, inMemory: bytes !== null, coverage, reader, hasSpareCountries },
      ...{ damagedRecords: 0, isTooCostly: false },
    };
  } catch (error) {
    file.close(); // it changed after the worker probed it
    throw error;
  }
}
