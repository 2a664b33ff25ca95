import { expect, test } from 'vitest';
import type { Cleared } from '../../../extension/contract/cleared.ts';
import { initialState } from '../../../extension/store/app-state.ts';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { snapshotUpdates } from '../../../extension/store/snapshot-updates.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const cleared: Cleared = {
  ...{ settings: 0, closed: 1, seenNames: 0, exitPeriods: 0, checkResults: 0, cdnResponses: 0, hosts: 0, views: 0 },
  ...{ hadService: false, failed: [] },
};

test('what has closed is gone, what is open stays, and the hour begins anew', () => {
  const [open, gone] = [connectionWith({ id: 'open' }), connectionWith({ id: 'gone' })];
  const before = snapshotUpdates([open, gone], 1000, null).reduce(applyUpdate, initialState);
  const closed = applyUpdate(before, {
    ...{ type: 'changes', takenAtMs: 2000, previousTakenAtMs: 1000 },
    ...{ opened: [], changed: [], closed: [{ id: 'gone', closedAtMs: 1500 }] },
  });
  expect([closed.hour.closed.length, closed.connections.size]).toEqual([1, 2]);
  const after = applyUpdate(closed, { type: 'cleared', cleared });
  expect([...after.connections.keys()]).toEqual(['open']);
  expect(after.hour).toMatchObject({ sinceMs: 2000, closed: [], samples: [] });
  expect(after.cleared).toBe(cleared);
  const next = applyUpdate(after, {
    ...{ type: 'changes', takenAtMs: 3000, previousTakenAtMs: 2000 },
    ...{ opened: [], changed: [], closed: [{ id: 'open', closedAtMs: 2500 }] },
  });
  expect(next.hour.closed.map(({ connection }) => connection.id)).toEqual(['open']);
});
