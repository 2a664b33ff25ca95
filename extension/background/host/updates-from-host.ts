import type {
  Connection,
  HostMessage,
  KnownName,
  NamesMessage,
  SnapshotMessage,
} from '../../../native-host/protocol.ts';
import { applyChanges } from '../../store/apply-changes.ts';
import { keepClosed } from '../../store/keep-closed.ts';
import type { AppState } from '../../store/app-state.ts';
import { mergeProblems } from '../../store/merge-problems.ts';
import { snapshotUpdates } from '../../store/snapshot-updates.ts';
import type { ChangesUpdate, PageUpdate } from '../../contract/page-messages.ts';
import { hiddenConnections } from './hidden-connections.ts';
import type { HiddenRows } from './parse-host-message.ts';

/**
 * Turns messages of the host into updates for the pages.
 *
 * A snapshot is passed on once all its parts have arrived, so that a page that attaches in between misses none. The
 * host reports every poll, which shows that it is alive; a poll that changes nothing is not passed on, except for the
 * first one without traffic.
 */
export function updatesFromHost(): (state: AppState, message: HostMessage, hidden?: HiddenRows) => PageUpdate[] {
  const countHidden = hiddenConnections();
  let arriving: Connection[] = [];
  let arrivingNames: KnownName[] = [];
  /** Whether this host has listed its connections before: only then has one that is no longer listed closed. */
  let continues = false;
  let polledAtMs: number | null = null;
  let polledBeforeMs: number | null = null;

  /** Time of this host's previous poll; a poll with many changes comes in several messages. */
  function previousPollMs(takenAtMs: number): number | null {
    if (takenAtMs !== polledAtMs) [polledBeforeMs, polledAtMs] = [polledAtMs, takenAtMs];
    return polledBeforeMs;
  }

  function moveClock(stepMs: number): void {
    if (polledAtMs !== null) polledAtMs += stepMs;
    if (polledBeforeMs !== null) polledBeforeMs += stepMs;
  }

  function takeNames({ part, parts, names }: NamesMessage): PageUpdate[] {
    arrivingNames = part === 1 ? names : [...arrivingNames, ...names];
    return part < parts ? [] : [{ type: 'names', names: arrivingNames }];
  }

  function takeSnapshot(state: AppState, { part, parts, takenAtMs, connections }: SnapshotMessage): PageUpdate[] {
    arriving = part === 1 ? connections : [...arriving, ...connections];
    if (part < parts) return [];
    const listed = continues ? keepClosed(state.connections, arriving, takenAtMs) : arriving;
    arriving = [];
    continues = true;
    return snapshotUpdates(listed, takenAtMs, previousPollMs(takenAtMs));
  }

  return (state, message, hidden) => {
    const problems = countHidden(mergeProblems(state.problems, message), message, hidden);
    const updates: PageUpdate[] = problems === state.problems ? [] : [{ type: 'problems', problems: [...problems] }];
    switch (message.type) {
      case 'hello':
        continues = false;
        polledAtMs = null;
        return [
          ...updates,
          { type: 'databases', databases: message.databases },
          ...timerUpdates(state, null),
          { type: 'egress', egress: null },
          { type: 'browserPids', browserPids: [] },
          { type: 'names', names: [] },
        ];
      case 'browser':
        return [...updates, { type: 'browserPids', browserPids: message.pids }];
      case 'database':
        return [
          ...updates,
          { type: 'databases', databases: message.databases },
          ...timerUpdates(state, message.updateTimer ?? null),
        ];
      case 'names':
        return [...updates, ...takeNames(message)];
      case 'snapshot':
        return [...updates, ...takeSnapshot(state, message)];
      case 'changes': {
        const { clockStepMs = 0, ...look } = message;
        if (clockStepMs !== 0) moveClock(clockStepMs);
        const previousTakenAtMs = previousPollMs(message.takenAtMs);
        const update: ChangesUpdate = { ...look, previousTakenAtMs };
        if (clockStepMs !== 0) return [{ type: 'clock', stepMs: clockStepMs }, ...updates, update];
        const isEmpty = update.opened.length + update.changed.length + update.closed.length === 0;
        // Even a poll without changes drops what closed a minute ago.
        const isSame = isEmpty && applyChanges(state, update).connections === state.connections;
        return isSame && state.rates.size === 0 ? updates : [...updates, update];
      }
      case 'egress': {
        const { type, ...egress } = message;
        return [...updates, { type, egress }];
      }
      case 'problem':
        // The last known egress says nothing about now; the host sends it again when it can.
        return isUnreadable(message) ? [...updates, { type: 'egress', egress: null }] : updates;
      case 'located':
        return updates;
    }
  };
}

const timerUpdates = (state: AppState, updateTimer: boolean | null): PageUpdate[] =>
  updateTimer === state.updateTimer ? [] : [{ type: 'updateTimer', updateTimer }];

const isUnreadable = ({ code, over }: Extract<HostMessage, { type: 'problem' }>) =>
  code === 'egress-unreadable' && over !== true;
