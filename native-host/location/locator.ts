import type { Database, Problem } from '../protocol.ts';
import { attribution } from './attribution.ts';
import type { OpenDatabase } from './database-chain.ts';
import { databaseOpener, type DatabaseOpener } from './database-opener.ts';
import { databaseProblems } from './database-problems.ts';
import { findDatabases, type Candidate } from './find-databases.ts';
import { loadDatabases, type DatabaseChains } from './load-databases.ts';
import { locateAddress, type Location } from './locate-address.ts';

export type { Location } from './locate-address.ts';

export type Locator = {
  /** Resolves when the databases were opened for the first time, usable or not: `get` then works for every address. */
  ready: Promise<void>;
  /** Undefined for text that is no address, and for a public address before `ready`. */
  get(address: string): Location | undefined;
  /** The databases in use, for each role the preferred one first. */
  databases(): Database[];
  problems(): Problem[];
  /** Finds and opens the databases again, including those that were unusable before. */
  reload(): Promise<void>;
  /** Reloads if a database file appeared, changed or disappeared; cheap otherwise. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

export type LocatorOptions = {
  /** The folder of the built-in databases. */
  programDir: string;
  /** A script that calls runLocationWorker when it runs in a worker thread. */
  workerScript: string;
  environment: NodeJS.ProcessEnv;
  /** Called whenever the databases in use or their problems change; not for the first load. */
  onChange?: () => void;
};

/** Locates addresses; opens the databases in the background. */
export function openLocator({ programDir, workerScript, environment, onChange }: LocatorOptions): Locator {
  const cache = new Map<string, Location>();
  let chains: DatabaseChains | null = null;
  let found = '';
  let foundProblems: Problem[] = [];
  let opener: DatabaseOpener | null = null;
  let isClosed = false;
  /** The files of which a look-up exceeded its budget, by their identity. */
  const refused = new Set<string>();

  async function load(isForced: boolean): Promise<void> {
    const isFirst = chains === null;
    const { groups, problems } = await findDatabases(programDir, environment);
    const nowFound = JSON.stringify({ groups, problems });
    if (isClosed || (nowFound === found && !isForced)) return;
    const inUse = openDatabases();
    opener = databaseOpener(workerScript);
    const isRefused = ({ path, identity }: Candidate): boolean => refused.has(`${path} ${identity}`);
    const loaded = await loadDatabases(groups, inUse, opener, isRefused, isForced && !isFirst);
    opener.close();
    chains = loaded.chains;
    for (const database of inUse) if (!openDatabases().includes(database)) database.reader.close();
    foundProblems = [...problems, ...loaded.problems];
    found = nowFound;
    cache.clear();
    if (!isFirst && !isClosed) onChange?.();
  }

  function openDatabases(): OpenDatabase[] {
    return chains === null ? [] : [...chains.city, ...chains.network];
  }

  function get(address: string): Location | undefined {
    const known = cache.get(address);
    if (known !== undefined) return known;
    const location = locateAddress(address, chains) ?? undefined;
    if (location !== undefined) remember(cache, address, location);
    refuseCostly();
    return location;
  }

  /** The next database of its role may not be open: it was not needed. */
  function refuseCostly(): void {
    const costly = openDatabases().filter(
      ({ isTooCostly, path, identity }) => isTooCostly && !refused.has(`${path} ${identity}`),
    );
    if (costly.length === 0) return;
    for (const { path, identity } of costly) refused.add(`${path} ${identity}`);
    found = '';
    void queue(false);
  }

  let loading = load(true);
  const queue = (isForced: boolean): Promise<void> => (loading = loading.then(() => load(isForced)));
  const ready = loading;
  return {
    ready,
    get,
    databases: () => openDatabases().map(describe),
    problems: () => (chains === null ? [] : [...foundProblems, ...databaseProblems(chains, Date.now())]),
    reload: () => queue(true),
    refresh: () => queue(false),
    close: async () => {
      isClosed = true;
      opener?.close();
      await loading;
      for (const { reader } of openDatabases()) reader.close();
    },
  };
}

function describe({ role, path, builtIn, reader }: OpenDatabase): Database {
  const database = { role, path, type: reader.metadata.type, builtAtMs: reader.metadata.builtAtMs, builtIn };
  return { ...database, attribution: attribution(database) };
}

function remember(cache: Map<string, Location>, address: string, location: Location): void {
  if (cache.size >= maxCached) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(address, location);
}

/** Far more addresses than a computer connects to in a day; about 15 MB if full. */
const maxCached = 50_000;
