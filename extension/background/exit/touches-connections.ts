import type { Connection } from '../../../native-host/protocol.ts';
import type { PageUpdate } from '../../contract/page-messages.ts';

/**
 * Whether an update may change which connections leave by which interface: traffic and round-trip times, which change
 * with each poll, do not.
 */
export function touchesConnections(update: PageUpdate): boolean {
  switch (update.type) {
    case 'host':
    case 'databases':
    case 'egress':
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

const moving: (keyof Connection)[] = ['interface', 'state', 'remoteAddress', 'processName', 'place'];
