import { readFileSync } from 'node:fs';
import type { Problem } from '../../../protocol.ts';
import { errorCode } from '../../../system/error-code.ts';
import { SocketsUnreadable, type SocketReader } from '../../socket.ts';
import { createLookChanges } from '../../look-changes.ts';
import { isRemainder } from '../is-remainder.ts';
import { createOwnerFinder } from '../owners/owner-finder.ts';
import { takeWithOwners } from '../owners/take-with-owners.ts';
import { parseProcNet } from './parse-proc-net.ts';
import { createProcNetTable } from './proc-net-table.ts';
import type { ProcNetSocket } from './proc-net-socket.ts';

/**
 * Reads the text tables in `/proc/net`: for a machine without netlink or the FFI library. They have no round trips and
 * no byte counts, and cost several times as much, since the kernel walks its whole hash table for the text.
 */
export function openProcNetReader(): SocketReader {
  const owners = createOwnerFinder<ProcNetSocket>();
  const changes = createLookChanges<ProcNetSocket>(isRemainder);
  const table = createProcNetTable(changes, owners);
  return {
    source: 'procfs',
    look(naming = 'named') {
      let lines = 0;
      table.begin();
      for (const { file, protocol, isOptional } of TABLES) {
        const text = readTable(file, isOptional);
        if (text === null) continue;
        const { rows, unreadable } = parseProcNet(text, protocol);
        for (const row of rows) table.take(row, protocol);
        lines += unreadable;
      }
      table.end();
      const problems: Problem[] = lines > 0 ? [{ code: 'rows-unreadable', source: 'procfs', lines }] : [];
      return takeWithOwners(changes, owners, naming, problems);
    },
    close: () => undefined,
  };
}

/** A kernel without IPv6 has no tables for it. */
const TABLES = [
  { file: '/proc/net/tcp', protocol: 'tcp', isOptional: false },
  { file: '/proc/net/tcp6', protocol: 'tcp', isOptional: true },
  { file: '/proc/net/udp', protocol: 'udp', isOptional: false },
  { file: '/proc/net/udp6', protocol: 'udp', isOptional: true },
] as const;

function readTable(file: string, isOptional: boolean): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    if (isOptional && code === 'ENOENT') return null;
    throw new SocketsUnreadable({ source: 'procfs', file, code }, error);
  }
}
