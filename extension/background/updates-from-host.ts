import type { Connection, HostMessage, SnapshotMessage } from '../../native-host/protocol.ts';
import { applyChanges } from '../store/apply-changes.ts';
import { keepClosed } from '../store/keep-closed.ts';
import type { Known } from '../store/known.ts';
import { mergeProblems } from '../store/merge-problems.ts';
import { snapshotUpdates } from '../store/snapshot-updates.ts';
import type { PageUpdate } from './page-messages.ts';

/**
 * Turns messages of the host into what changes for the pages.
 *
 * A snapshot is passed on when all its parts are there, so that a page that attaches meanwhile misses none. The host
 * reports every look, which shows that it is alive; a look that changes nothing is not passed on.
 */
export function updatesFromHost(): (known: Known, message: HostMessage) => PageUpdate[] {
  let arriving: Connection[] = [];
  /** Whether this host told of its connections before: only then has closed what it no longer lists. */
  let continues = false;

  function takeSnapshot(known: Known, { part, parts, takenAtMs, connections }: SnapshotMessage): PageUpdate[] {
    arriving = part === 1 ? connections : [...arriving, ...connections];
    if (part < parts) return [];
    const listed = continues ? keepClosed(known.connections, arriving, takenAtMs) : arriving;
    arriving = [];
    continues = true;
    return snapshotUpdates(listed, takenAtMs);
  }

  return (known, message) => {
    const problems = mergeProblems(known.problems, message);
    const updates: PageUpdate[] = problems === known.problems ? [] : [{ type: 'problems', problems: [...problems] }];
    switch (message.type) {
      case 'hello':
        continues = false;
        return [...updates, { type: 'databases', databases: message.databases }, { type: 'egress', egress: null }];
      case 'database':
        return [...updates, { type: 'databases', databases: message.databases }];
      case 'snapshot':
        return [...updates, ...takeSnapshot(known, message)];
      case 'changes': {
        const same = applyChanges(known, message).connections === known.connections;
        return same ? updates : [...updates, message];
      }
      case 'egress': {
        const { type, ...egress } = message;
        return [...updates, { type, egress }];
      }
      case 'located':
      case 'problem':
        return updates;
    }
  };
}
