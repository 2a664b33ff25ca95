import type { Connection } from '../../native-host/protocol.ts';
import type { SnapshotUpdate } from '../contract/page-messages.ts';
import { connectionsPerPart, inParts } from './in-parts.ts';

/**
 * Connections as numbered parts; at least one, since an empty list is something to be told, too.
 *
 * @param previousTakenAtMs when the same host looked before, if it did
 */
export function snapshotUpdates(
  connections: Connection[],
  takenAtMs: number,
  previousTakenAtMs: number | null,
): SnapshotUpdate[] {
  return inParts(connections, connectionsPerPart).map(({ part, parts, members }) => ({
    type: 'snapshot',
    part,
    parts,
    takenAtMs,
    previousTakenAtMs,
    connections: members,
  }));
}
