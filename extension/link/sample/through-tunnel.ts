import type { Connection } from '../../../native-host/protocol.ts';
import type { PageUpdate } from '../../contract/page-messages.ts';
import { outsideProgram } from './sample-evidence.ts';
import type { ExitStory } from './sample-story.ts';

/**
 * The same connections on a computer with a tunnel: public ones use it, except those that the scenario leaves outside.
 */
export function throughTunnel(story: ExitStory, update: PageUpdate): PageUpdate {
  const take = <T extends Partial<Connection>>(connection: T): T => {
    const { scope, interface: name, processName, family } = connection;
    if (scope !== 'public' || name !== 'wlan0') return connection;
    if (story === 'partly-outside' && processName === outsideProgram) return connection;
    if (story === 'leaks' && family === 6) return connection;
    return { ...connection, interface: 'wg0', ...(family === 4 ? { localAddress: '198.51.100.2' } : {}) };
  };
  if (update.type === 'snapshot') return { ...update, connections: update.connections.map(take) };
  if (update.type !== 'changes') return update;
  return { ...update, opened: update.opened.map(take), closed: update.closed.map(take) };
}
