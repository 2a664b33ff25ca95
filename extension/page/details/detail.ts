import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import type { ConnectionHosts } from '../../sites/connection-hosts.ts';
import type { FieldName } from '../../search/query.ts';
import type { ClosedConnection, StateChange } from '../../contract/past.ts';
import type { Rate } from '../../contract/rate.ts';

export type Detail = {
  name: string;
  value: string;
  /** Remarks below the value. */
  notes?: string[];
  /** Whether the value is an address or a path, shown verbatim. */
  isCode?: boolean;
  /** Whether it casts doubt on something else that is shown. */
  isDoubt?: boolean;
  /** The search that leaves only connections with this value. */
  filter?: { field: FieldName; value: string };
};

export type DetailGroup = { title: string; details: Detail[] };

/** What the details are derived from. */
export type DetailSources = {
  connection: Connection;
  facts: Facts;
  hosts: ConnectionHosts;
  rate: Rate | null;
  stateChanges: readonly StateChange[];
  /** Connections of the same program to the same address that closed within the last hour. */
  earlier: readonly ClosedConnection[];
  /** The moment shown, in milliseconds since the epoch. */
  nowMs: number;
  /** Whether that moment is in the past, so that not everything about it is known. */
  isBack: boolean;
};

/** A line, or none if there is no value. */
export function detail(name: string, value: string | null, more: Omit<Detail, 'name' | 'value'> = {}): Detail[] {
  return value === null || value === '' ? [] : [{ name, value, ...more }];
}
