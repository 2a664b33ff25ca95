import type { Connection } from '../../native-host/protocol.ts';
import { protocolWords } from './contract-words.ts';
import { isRecord } from './is-record.ts';
import { unknownIn } from './words.ts';

/** Rows of connections that may be of a kind that this version knows, and the ids of all others. */
export type SortedRows = { rows: unknown; others: Pick<Connection, 'id' | 'closedAtMs'>[] };

/**
 * Sorts out the connections of a protocol that only a newer sender knows: nothing else of such a row is checked, since it
 * may mean anything. A row without an id is wrong whatever its protocol, and stays.
 */
export function sortKinds(value: unknown): SortedRows {
  if (!Array.isArray(value)) return { rows: value, others: [] };
  const rows: unknown[] = value;
  const others = rows.flatMap((row) => {
    const id = idOfOther(row);
    return id === null
      ? []
      : [{ id, closedAtMs: isRecord(row) && typeof row.closedAtMs === 'number' ? row.closedAtMs : null }];
  });
  return others.length === 0 ? { rows, others } : { rows: rows.filter((row) => idOfOther(row) === null), others };
}

function idOfOther(row: unknown): string | null {
  return isRecord(row) && typeof row.id === 'string' && isUnknown(row.protocol) ? row.id : null;
}

const isUnknown = unknownIn(protocolWords);
