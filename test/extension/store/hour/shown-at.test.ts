import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updatesFromHost } from '../../../../extension/background/host/updates-from-host.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { hourMs } from '../../../../extension/store/hour.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { shownAt } from '../../../../extension/store/hour/shown-at.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { anyLooks, hello, snapshotAt } from '../../looks.ts';

test('what was open at a poll of the last hour, and in which state, can be reconstructed', () => {
  fc.assert(
    fc.property(anyLooks, (messages) => {
      const translate = updatesFromHost();
      const looks = new Map<number, AppState>();
      /** When the first poll of a host has the very time of the last one of another: both are of that moment. */
      const shared = new Set<number | null>();
      let isNewHost = false;
      const last = messages.reduce<AppState>((before, message) => {
        const state = translate(before, message).reduce(applyUpdate, before);
        const wasNewHost = isNewHost;
        if ((state.takenAtMs ?? 0) < (before.takenAtMs ?? 0)) looks.clear(); // the clock was set back
        isNewHost = message.type === 'hello' || (isNewHost && message.type !== 'snapshot');
        if (wasNewHost && message.type === 'snapshot' && state.takenAtMs === before.takenAtMs)
          shared.add(state.takenAtMs);
        if (state.takenAtMs !== null) looks.set(state.takenAtMs, state);
        return state;
      }, initialState);
      const sinceMs = Math.max(last.hour.sinceMs ?? 0, (last.takenAtMs ?? 0) - hourMs + 1);
      for (const [takenAtMs, state] of looks) {
        if (takenAtMs < sinceMs || takenAtMs > (last.takenAtMs ?? 0) || shared.has(takenAtMs)) continue;
        expect(statesOfOpen(shownAt(last, takenAtMs))).toEqual(statesOfOpen(state));
      }
    }),
  );
});

const open = connectionWith({ id: '1', firstSeenMs: 10_000, rttMs: 9, minRttMs: 7, bytesSent: 5, bytesReceived: 6 });

test('current bytes and round trips are not shown for a past time; the smallest round trip is', () => {
  const shown = shownAt(knownWith([open]), 15_000).connections.get('1');
  expect(shown).toMatchObject({ rttMs: null, bytesSent: null, bytesReceived: null, minRttMs: 7, lastSeenMs: 15_000 });
});

test('later connections are not there yet', () => {
  expect(shownAt(knownWith([open]), 9999).connections.size).toBe(0);
});

test('what had closed in the minute before is shown closed, with all that is known of it', () => {
  const state = knownWith([], [{ id: '1', closedAtMs: 12_000 }]);
  expect(shownAt(state, 11_999).connections.get('1')?.closedAtMs).toBeNull();
  expect(shownAt(state, 12_000).connections.get('1')).toMatchObject({ closedAtMs: 12_000, bytesSent: 5 });
  expect(shownAt(state, 72_000).connections.size).toBe(0);
});

test('a connection first seen when it was over has no known state before that', () => {
  const short = { ...open, id: '2', firstSeenMs: 10_500, closedAtMs: 11_000, state: 'CLOSED' } as const;
  const failed = { ...short, id: '3', state: 'SYN_SENT' } as const;
  const { connections } = shownAt(knownWith([], [short, failed]), 10_700);
  expect(connections.get('2')?.state).toBeNull();
  expect(connections.get('3')?.state).toBe('SYN_SENT');
});

function statesOfOpen({ connections }: AppState): Map<string, string | null> {
  return new Map(
    [...connections.values()].filter(({ closedAtMs }) => closedAtMs === null).map(({ id, state }) => [id, state]),
  );
}

/** The state after a first poll that found `open`, and a second that found these closed. */
function knownWith(listed: (typeof open)[], closed: { id: string; closedAtMs: number }[] = []): AppState {
  const translate = updatesFromHost();
  const first = snapshotAt(10_000, closed.length > 0 ? [open] : listed);
  const second = { type: 'changes', takenAtMs: 20_000, opened: [], changed: [], closed } as const;
  return [hello, first, { ...second, opened: [], changed: [] }].reduce<AppState>(
    (state, message) => translate(state, message).reduce(applyUpdate, state),
    initialState,
  );
}
