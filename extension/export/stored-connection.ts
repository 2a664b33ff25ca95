import type { Connection } from '../../native-host/protocol.ts';
import { connectionFields } from '../validation/connection.ts';
import { object, type Check } from '../validation/validators.ts';

/** A connection of a file: one saved by an earlier version lacks the fields that were added since. */
export type StoredConnection = Omit<Connection, AddedField> & {
  [Field in AddedField]?: Connection[Field] | undefined;
};

/** What each means where a file lacks it: that it was not asked, or not looked for. */
const added = { routeInterface: null, traits: [] } as const satisfies Partial<Connection>;
type AddedField = keyof typeof added;

export const storedConnection: Check<StoredConnection> = object<StoredConnection>({
  ...connectionFields,
  routeInterface: orAbsent(connectionFields.routeInterface),
  traits: orAbsent(connectionFields.traits),
});

/** The same with every field of today. */
export function completed(connection: StoredConnection): Connection {
  const { routeInterface = added.routeInterface, traits = [...added.traits] } = connection;
  return { ...connection, routeInterface, traits };
}

/** A field that an earlier version did not write. */
export function orAbsent<T>(check: Check<T>): Check<T | undefined> {
  return (value) => (value === undefined ? null : check(value));
}
