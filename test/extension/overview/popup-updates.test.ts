import { expect, test, vi } from 'vitest';
import type { PageUpdate } from '../../../extension/contract/page-messages.ts';
import { popupUpdates } from '../../../extension/overview/popup-updates.ts';
import { snapshotUpdates } from '../../../extension/store/snapshot-updates.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const told = { type: 'overview', query: '', overview: null, tab: null, newSinceVisit: null } as const;

test('a snapshot of many parts makes one overview, when it is complete', () => {
  const connections = Array.from({ length: 2500 }, (_, id) => connectionWith({ id: String(id) }));
  const overview = vi.fn(() => told);
  const updates = snapshotUpdates(connections, 1000, null).map((update) => popupUpdates(update, overview));
  expect(updates).toEqual([[], [], [told]]);
  expect(overview).toHaveBeenCalledOnce();
});

test('a popup never gets a connection', () => {
  const changes: PageUpdate = {
    ...{ type: 'changes', takenAtMs: 1000, previousTakenAtMs: null },
    ...{ opened: [connectionWith({})], changed: [], closed: [] },
  };
  expect(popupUpdates(changes, () => told)).toEqual([told]);
});

test('what was cleared is passed on, with an overview without it', () => {
  const nothing = {
    settings: 0,
    closed: 0,
    seenNames: 0,
    exitPeriods: 0,
    checkResults: 0,
    cdnResponses: 0,
    hosts: 0,
    views: 0,
  };
  const cleared: PageUpdate = { type: 'cleared', cleared: { ...nothing, hadService: false, failed: [] } };
  expect(popupUpdates(cleared, () => told)).toEqual([cleared, told]);
});

test('messages that are not about connections are passed on', () => {
  const host: PageUpdate = { type: 'host', host: { kind: 'crashed' } };
  expect(popupUpdates(host, () => told)).toEqual([host]);
});
