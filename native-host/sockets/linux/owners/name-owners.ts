import type { LookChanges } from '../../look-changes.ts';
import type { HeldSocket } from './held-socket.ts';
import type { OwnerFinder } from './owner-finder.ts';

/**
 * Finds the owners of what came, each found one being a change.
 *
 * @returns how many sockets a process holds that this user may not see
 */
export function nameOwners<S extends HeldSocket>(changes: LookChanges<S>, owners: OwnerFinder<S>): number {
  const { named, hidden } = owners.resolve();
  named.forEach(changes.change);
  return hidden;
}
