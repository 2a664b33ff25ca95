import type { Problem } from '../../../protocol.ts';
import { createLookChanges } from '../../look-changes.ts';
import type { SocketChanges } from '../../socket.ts';
import type { NamespaceFiles, NamespaceTables } from './namespace-files.ts';
import { kernelName } from './namespace-name.ts';
import { isRemainder } from '../is-remainder.ts';
import { createOwnerFinder } from '../owners/owner-finder.ts';
import { parseProcNet } from '../procfs/parse-proc-net.ts';
import type { ProcNetSocket } from '../procfs/proc-net-socket.ts';
import { createProcNetTable, type ProcNetTable } from '../procfs/proc-net-table.ts';
import { listProcesses } from '../process-files.ts';
import { takeWithOwners } from '../owners/take-with-owners.ts';

/** The sockets of other network namespaces, tracked across looks. */
export type OtherNamespaces = {
  /** The namespaces that exist now, with their processes; closes the sockets of those that are gone. */
  list(): Map<number, number[]>;
  read(namespace: number, pids: readonly number[]): void;
  /** The changes since the last call. */
  take(naming: 'named' | 'unnamed'): SocketChanges;
};

type KnownNamespace = { name: string; pids: readonly number[]; table: ProcNetTable };

/** @param nameOf the name of a process's namespace */
export function createOtherNamespaces(
  files: NamespaceFiles,
  nameOf: (namespace: number, pid: number) => string,
): OtherNamespaces {
  /** Namespaces that have or had sockets; most never have any. */
  const known = new Map<number, KnownNamespace>();
  const unreadable = new Map<number, string>();
  const changes = createLookChanges<ProcNetSocket>(isRemainder);
  const owners = createOwnerFinder<ProcNetSocket>(likeliestFirst);
  let serial = 0;

  /** Most sockets of a namespace are held by processes in it. */
  function likeliestFirst(): number[] {
    const inside = new Set([...known.values()].flatMap(({ pids }) => pids));
    return [...inside, ...listProcesses().filter((pid) => !inside.has(pid))];
  }

  function add(namespace: number, pid: number): KnownNamespace {
    const name = nameOf(namespace, pid);
    const isTaken = [...known.values()].some((other) => other.name === name);
    const origin = {
      namespace: isTaken ? kernelName(namespace) : name,
      nextId: () => `net-${namespace}-${++serial}`, // a namespace's number may be reused, the serial is not
    };
    const added: KnownNamespace = {
      name: origin.namespace,
      pids: [],
      table: createProcNetTable(changes, owners, origin),
    };
    known.set(namespace, added);
    return added;
  }

  function forget(namespace: number): void {
    known.get(namespace)?.table.clear();
    known.delete(namespace);
    unreadable.delete(namespace);
  }

  /** Any process that still exists shows the tables of the whole namespace. */
  function readTables(namespace: number, pids: readonly number[]): { pid: number; tables: NamespaceTables } | null {
    let failure: string | null = null;
    for (const pid of pids) {
      const tables = files.read(namespace, pid);
      if (tables === 'gone') continue;
      if (Array.isArray(tables)) {
        unreadable.delete(namespace);
        return { pid, tables };
      }
      failure = tables.errorCode;
    }
    if (failure !== null) unreadable.set(namespace, failure);
    return null; // all have ended or failed: the next list shows whether the namespace has other processes
  }

  function problems(): Problem[] {
    const [first] = unreadable;
    if (first === undefined) return [];
    const [namespace, error] = first;
    const name = known.get(namespace)?.name ?? kernelName(namespace);
    return [{ code: 'namespace-unreadable', namespaces: unreadable.size, namespace: name, error }];
  }

  return {
    list() {
      const listed = files.list();
      const missing = [...known.keys(), ...unreadable.keys()].filter((namespace) => !listed.has(namespace));
      if (missing.length === 0) return listed;
      // A process that forked and exited meanwhile may be missing from the first list, and its child too.
      for (const [namespace, pids] of files.list()) listed.set(namespace, pids);
      for (const namespace of missing) if (!listed.has(namespace)) forget(namespace);
      return listed;
    },
    read(namespace, pids) {
      const first = readTables(namespace, pids);
      if (first === null || (first.tables.length === 0 && !known.has(namespace))) return;
      const entry = known.get(namespace) ?? add(namespace, first.pid);
      entry.pids = pids;
      if (takeTables(entry.table, first.tables) === 0) return;
      // Rows may be skipped while a table changes; a socket that the second reading misses too is closed.
      const second = readTables(namespace, pids);
      if (second !== null) takeTables(entry.table, second.tables);
    },
    take: (naming) => takeWithOwners(changes, owners, naming, problems()),
  };
}

function takeTables(table: ProcNetTable, tables: NamespaceTables): number {
  table.begin();
  for (const { protocol, text } of tables) {
    for (const row of parseProcNet(text, protocol).rows) table.take(row, protocol);
  }
  return table.end();
}
