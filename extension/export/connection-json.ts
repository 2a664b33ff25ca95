import type { Connection } from '../../native-host/protocol.ts';

/** One connection as JSON for the clipboard, with the fields and units of the wire contract. */
export function connectionJson(connection: Connection): string {
  return JSON.stringify(connection, null, 2);
}
