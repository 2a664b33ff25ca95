import type { Connection } from '../../native-host/protocol.ts';
import type { SnapshotUpdate } from '../contract/page-messages.ts';

/**
 * Connections as numbered parts; at least one, since an empty list has to be sent, too.
 *
 * @param previousTakenAtMs time of the same host's previous poll, if there was one
 */
export function snapshotUpdates(
  connections: Connection[],
  takenAtMs: number,
  previousTakenAtMs: number | null,
): SnapshotUpdate[] {
  const parts = Math.max(1, Math.ceil(connections.length / perPart));
  return Array.from({ length: parts }, (_, index) => ({
    type: 'snapshot',
    part: index + 1,
    parts,
    takenAtMs,
    previousTakenAtMs,
    connections: connections.slice(index * perPart, (index + 1) * perPart),
  }));
}

/** About 600 KB each: a page can respond to a click between two of them. */
const perPart = 1000;
