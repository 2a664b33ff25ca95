import type { Connection } from '../../native-host/protocol.ts';

/** The program that owns a connection; if unknown, the service, app or container that it runs in. */
export function programOf({ processName, service }: Pick<Connection, 'processName' | 'service'>): string | null {
  return processName ?? service;
}
