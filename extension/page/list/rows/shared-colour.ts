import type { Connection } from '../../../../native-host/protocol.ts';

/** The colour of a connection's marker on the map. */
export type ColourOf = (connection: Connection) => string;

/** The colour that all of them have; null if they differ. */
export function sharedColour(connections: readonly Connection[], colourOf: ColourOf): string | null {
  const [first] = connections;
  if (first === undefined) return null;
  const colour = colourOf(first);
  return connections.every((connection) => colourOf(connection) === colour) ? colour : null;
}
