import type { SocketChanges } from '../socket.ts';
import type { LookChanges } from './look-changes.ts';
import type { HeldSocket } from './owner-book.ts';
import type { OwnerFinder } from './owner-finder.ts';

/** Ends a look: finds the owners of what came (unless they are not asked for) and gives all that differs. */
export function takeWithOwners<S extends HeldSocket>(
  changes: LookChanges<S>,
  owners: OwnerFinder<S>,
  naming: 'named' | 'unnamed',
): SocketChanges {
  if (naming === 'unnamed') return changes.take(0);
  const { named, hidden } = owners.resolve();
  named.forEach(changes.change);
  return changes.take(hidden);
}
