import type { SocketRow, SocketTable } from '../socket-table.ts';
import type { ProcessCache, Program } from './process-cache.ts';
import type { WindowsRow } from './windows-row.ts';

/** Passes the rows of one look to the table of sockets. */
export type TakeRows = (rows: readonly WindowsRow[], naming: 'named' | 'unnamed') => void;

type Held = {
  key: string;
  generation: number;
  /** 0 while no process is known to hold it. */
  pid: number;
  isNamed: boolean;
  /** The row passed on last: the same object again means no change. */
  shown: SocketRow;
  lastLook: number;
};

/**
 * Windows identifies a socket only by its endpoints and its process.
 *
 * A connection is identified by its endpoints, and is a new one when another process holds them or when it leaves
 * TIME_WAIT. An unconnected socket is identified by its process too, and by its position among identical rows (a process
 * may bind one address twice).
 *
 * The program is looked up when a socket is first seen. So a row in TIME_WAIT, which has no process any more, keeps its
 * program, and a later process with the same number does not replace it.
 */
export function createTakeRows(table: SocketTable, cache: ProcessCache): TakeRows {
  const held = new Map<string, Held>();
  let look = 0;

  function hold(name: string, row: WindowsRow): Held {
    const before = held.get(name);
    if (before !== undefined && !isSuccessor(row, before)) return before;
    const generation = (before?.generation ?? 0) + 1;
    const shown = rowOf(row, programOnlyOf(row.pid));
    const added = { key: `${name} ${generation}`, generation, pid: row.pid, isNamed: false, shown, lastLook: look };
    held.set(name, added);
    return added;
  }

  function update(socket: Held, row: WindowsRow, naming: 'named' | 'unnamed'): void {
    socket.lastLook = look;
    if (socket.shown.state !== row.state) socket.shown = { ...socket.shown, state: row.state };
    if (socket.pid === 0 && row.pid !== 0) {
      // It was too new to have a process when it was first seen.
      socket.pid = row.pid;
      socket.shown = { ...socket.shown, pid: row.pid };
    }
    if (naming === 'named' && !socket.isNamed && socket.pid !== 0) {
      socket.isNamed = true;
      socket.shown = { ...socket.shown, ...cache.programOf(socket.pid) };
    }
  }

  return (rows, naming) => {
    look++;
    cache.begin();
    table.begin();
    const occurrences = new Map<string, number>();
    for (const row of rows) {
      const socket = hold(nameOf(row, occurrences), row);
      update(socket, row, naming);
      table.take(socket.key, socket.shown);
    }
    table.end();
    for (const [name, { lastLook }] of held) if (lastLook !== look) held.delete(name);
  };
}

function isSuccessor(row: WindowsRow, { pid, shown }: Held): boolean {
  if (shown.state === 'TIME_WAIT' && row.state !== 'TIME_WAIT') return true;
  return row.pid !== 0 && pid !== 0 && row.pid !== pid;
}

function nameOf(row: WindowsRow, occurrences: Map<string, number>): string {
  const { protocol, localAddress, localPort, remoteAddress, remotePort, pid } = row;
  if (remoteAddress !== null) return `${protocol} ${localAddress} ${localPort} ${remoteAddress} ${remotePort ?? 0}`;
  const bound = `${protocol} ${localAddress} ${localPort} of ${pid}`;
  const occurrence = (occurrences.get(bound) ?? 0) + 1;
  occurrences.set(bound, occurrence);
  return `${bound} ${occurrence}`;
}

const rowOf = (row: WindowsRow, program: Program): SocketRow => ({ ...row, ...program });

const programOnlyOf = (pid: number): Program => ({
  pid: pid === 0 ? null : pid,
  processName: null,
  executable: null,
  owner: null,
});
