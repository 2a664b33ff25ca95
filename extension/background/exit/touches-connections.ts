import type { Connection } from '../../../native-host/protocol.ts';
import type { PageUpdate } from '../../contract/page-messages.ts';

/** Whether an update may change which connections leave where: traffic and round trips, in every poll, do not. */
export function touchesConnections(update: PageUpdate): boolean {
  switch (update.type) {
    case 'host':
    case 'databases':
    case 'egress':
    case 'clock':
      return true;
    case 'snapshot':
      return update.part === update.parts;
    case 'changes':
      return update.opened.length + update.closed.length > 0 || update.changed.some(isMoved);
    default:
      return false;
  }
}

function isMoved(change: object): boolean {
  return moving.some((field) => field in change);
}

/** What the evidence is derived from; a direction may become known only once the system shows who opened it. */
const moving: readonly (keyof Connection)[] = [
  'direction',
  'interface',
  'routeInterface',
  'remoteAddress',
  'state',
  'pid',
  'processName',
  'service',
  'place',
];
