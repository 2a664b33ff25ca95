import type { Connection, HostMessage, SnapshotMessage } from '../../../native-host/protocol.ts';
import { applyChanges } from '../../store/apply-changes.ts';
import { keepClosed } from '../../store/keep-closed.ts';
import type { AppState } from '../../store/app-state.ts';
import { mergeProblems } from '../../store/merge-problems.ts';
import { snapshotUpdates } from '../../store/snapshot-updates.ts';
import type { ChangesUpdate, PageUpdate } from '../../contract/page-messages.ts';

/**
 * Turns messages of the host into what changes for the pages.
 *
 * A snapshot is passed on when all its parts are there, so that a page that attaches meanwhile misses none. The host
 * reports every look, which shows that it is alive; a look that changes nothing is not passed on, but for the first
 * without traffic.
 */
export function updatesFromHost(): (known: AppState, message: HostMessage) => PageUpdate[] {
  let arriving: Connection[] = [];
  /** Whether this host told of its connections before: only then has closed what it no longer lists. */
  let continues = false;
  let polledAtMs: number | null = null;
  let polledBeforeMs: number | null = null;

  /** When this host looked before that; a look with much to tell comes in several messages. */
  function lookBefore(takenAtMs: number): number | null {
    if (takenAtMs !== polledAtMs) [polledBeforeMs, polledAtMs] = [polledAtMs, takenAtMs];
    return polledBeforeMs;
  }

  function takeSnapshot(known: AppState, { part, parts, takenAtMs, connections }: SnapshotMessage): PageUpdate[] {
    arriving = part === 1 ? connections : [...arriving, ...connections];
    if (part < parts) return [];
    const listed = continues ? keepClosed(known.connections, arriving, takenAtMs) : arriving;
    arriving = [];
    continues = true;
    return snapshotUpdates(listed, takenAtMs, lookBefore(takenAtMs));
  }

  return (known, message) => {
    const problems = mergeProblems(known.problems, message);
    const updates: PageUpdate[] = problems === known.problems ? [] : [{ type: 'problems', problems: [...problems] }];
    switch (message.type) {
      case 'hello':
        continues = false;
        polledAtMs = null;
        return [...updates, { type: 'databases', databases: message.databases }, { type: 'egress', egress: null }];
      case 'database':
        return [...updates, { type: 'databases', databases: message.databases }];
      case 'snapshot':
        return [...updates, ...takeSnapshot(known, message)];
      case 'changes': {
        const previousTakenAtMs = lookBefore(message.takenAtMs);
        const update: ChangesUpdate = { ...message, previousTakenAtMs };
        const isEmpty = update.opened.length + update.changed.length + update.closed.length === 0;
        // Also in a look that tells nothing, what closed a minute ago goes.
        const isSame = isEmpty && applyChanges(known, update).connections === known.connections;
        return isSame && known.rates.size === 0 ? updates : [...updates, update];
      }
      case 'egress': {
        const { type, ...egress } = message;
        return [...updates, { type, egress }];
      }
      case 'problem':
        // What was told of it before says nothing of now; the host tells it again when it can.
        return isUnreadable(message) ? [...updates, { type: 'egress', egress: null }] : updates;
      case 'located':
        return updates;
    }
  };
}

const isUnreadable = ({ code, over }: Extract<HostMessage, { type: 'problem' }>) =>
  code === 'egress-unreadable' && over !== true;
