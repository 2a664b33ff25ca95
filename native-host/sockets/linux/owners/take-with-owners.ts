import type { Problem } from '../../../protocol.ts';
import type { LookChanges } from '../../look-changes.ts';
import type { SocketChanges } from '../../socket.ts';
import type { HeldSocket } from './held-socket.ts';
import type { OwnerFinder } from './owner-finder.ts';

/** Ends a look: finds the owners of new sockets unless 'unnamed', and hands over the changes. */
export function takeWithOwners<S extends HeldSocket>(
  changes: LookChanges<S>,
  owners: OwnerFinder<S>,
  naming: 'named' | 'unnamed',
  problems: Problem[] = [],
): SocketChanges {
  if (naming === 'unnamed') return changes.take(problems);
  const hidden = nameOwners(changes, owners);
  return changes.take(hidden > 0 ? [{ code: 'owners-hidden', sockets: hidden }, ...problems] : problems);
}

/**
 * Finds the owners of new sockets; each owner found is a change.
 *
 * @returns how many sockets belong to processes that this user may not read
 */
export function nameOwners<S extends HeldSocket>(changes: LookChanges<S>, owners: OwnerFinder<S>): number {
  const { named, hidden } = owners.resolve();
  named.forEach(changes.change);
  return hidden;
}
