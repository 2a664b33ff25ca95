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
  return changes.take([...nameOwners(changes, owners), ...problems]);
}

/**
 * Finds the owners of new sockets; each owner found is a change.
 *
 * @returns why some have none: they belong to processes that this user may not read, or the search was stopped
 */
export function nameOwners<S extends HeldSocket>(changes: LookChanges<S>, owners: OwnerFinder<S>): Problem[] {
  const { named, hidden, failure } = owners.resolve();
  named.forEach(changes.change);
  const problems: Problem[] = hidden > 0 ? [{ code: 'owners-hidden', sockets: hidden }] : [];
  return failure === null ? problems : [...problems, failure.problem()];
}
