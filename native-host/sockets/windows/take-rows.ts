import type { SocketTable } from '../socket-table.ts';
import type { ProcessBook, Program } from './process-book.ts';
import type { WindowsRow } from './windows-row.ts';

/** Hands the rows of one look to the table of sockets. */
export type TakeRows = (rows: readonly WindowsRow[], naming: 'named' | 'unnamed') => void;

type Held = { generation: number; pid: number; program: Program | null; state: WindowsRow['state']; lastLook: number };

/**
 * Windows names a socket by nothing but its endpoints and its process.
 *
 * A connection is known by its endpoints, and is another one when another process holds them or when it lives again
 * after TIME_WAIT. A socket that is not connected is known by its process too, and by its turn among rows that are the
 * same (a process may bind one address twice).
 *
 * The program is asked for when a socket is met. So a row in TIME_WAIT, which has no process any more, keeps the name
 * that it had, and a later process with the same number gives it none.
 */
export function createTakeRows(table: SocketTable, book: ProcessBook): TakeRows {
  const held = new Map<string, Held>();
  let look = 0;

  function hold(name: string, row: WindowsRow): Held {
    const before = held.get(name);
    if (before === undefined || isSuccessor(row, before)) {
      const { pid, state } = row;
      const met = { generation: (before?.generation ?? 0) + 1, pid, program: null, state, lastLook: look };
      held.set(name, met);
      return met;
    }
    before.state = row.state;
    before.lastLook = look;
    if (before.pid === 0) before.pid = row.pid; // it was too new to have a process when it was met
    return before;
  }

  return (rows, naming) => {
    look++;
    book.begin();
    table.begin();
    const turns = new Map<string, number>();
    for (const row of rows) {
      const name = nameOf(row, turns);
      const socket = hold(name, row);
      if (naming === 'named' && socket.pid !== 0) socket.program ??= book.programOf(socket.pid);
      const program = socket.program ?? { ...NOBODY, pid: socket.pid === 0 ? null : socket.pid };
      table.take(`${name} ${socket.generation}`, { ...row, ...program });
    }
    table.end();
    for (const [name, { lastLook }] of held) if (lastLook !== look) held.delete(name);
  };
}

const NOBODY: Program = { pid: null, processName: null, executable: null, owner: null };

function isSuccessor(row: WindowsRow, { pid, state }: Held): boolean {
  if (state === 'TIME_WAIT' && row.state !== 'TIME_WAIT') return true;
  return row.pid !== 0 && pid !== 0 && row.pid !== pid;
}

function nameOf(row: WindowsRow, turns: Map<string, number>): string {
  const endpoints = `${row.protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress ?? '*'} ${row.remotePort ?? '*'}`;
  if (row.remoteAddress !== null) return endpoints;
  const bound = `${endpoints} ${row.pid}`;
  const turn = (turns.get(bound) ?? 0) + 1;
  turns.set(bound, turn);
  return `${bound} ${turn}`;
}
