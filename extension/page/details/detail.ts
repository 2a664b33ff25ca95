import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import type { FieldName } from '../../search/query.ts';
import type { ClosedConnection, StateChange } from '../../contract/past.ts';
import type { Rate } from '../../contract/rate.ts';

/** One line of the details. */
export type Detail = {
  name: string;
  value: string;
  /** Says more below the value. */
  notes?: string[];
  /** Whether the value is an address or a path, letter for letter. */
  isCode?: boolean;
  /** Whether it speaks against what else is shown. */
  isDoubt?: boolean;
  /** What to search for, to see only connections with this value. */
  filter?: { field: FieldName; value: string };
};

export type DetailGroup = { title: string; details: Detail[] };

/** What the details are made of. */
export type DetailSources = {
  connection: Connection;
  facts: Facts;
  rate: Rate | null;
  stateChanges: readonly StateChange[];
  /** Connections of the same program to the same address that closed in the last hour. */
  earlier: readonly ClosedConnection[];
  /** The moment that is shown, in milliseconds since the epoch. */
  nowMs: number;
  /** Whether that moment is gone, so that not all of it is known. */
  isBack: boolean;
};

/** A line, or none where there is nothing to say. */
export function detail(name: string, value: string | null, more: Omit<Detail, 'name' | 'value'> = {}): Detail[] {
  return value === null || value === '' ? [] : [{ name, value, ...more }];
}
