import type { Connection } from '../../native-host/protocol.ts';

/** Whose a connection is, as far as is known: the program, else the service, app or container that it runs in. */
export function programOf({ processName, service }: Pick<Connection, 'processName' | 'service'>): string | null {
  return processName ?? service;
}
