import type { Connection } from '../../native-host/protocol.ts';
import type { SnapshotUpdate } from '../contract/page-messages.ts';
import { connectionsPerPart, inParts } from './in-parts.ts';

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
  return inParts(connections, connectionsPerPart).map(({ part, parts, members }) => ({
    type: 'snapshot',
    part,
    parts,
    takenAtMs,
    previousTakenAtMs,
    connections: members,
  }));
}
