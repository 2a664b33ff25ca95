import type { Problem } from '../../../protocol.ts';
import type { LookChanges } from '../../look-changes.ts';
import type { SocketChanges } from '../../socket.ts';
import { nameOwners } from './name-owners.ts';
import type { HeldSocket } from './held-socket.ts';
import type { OwnerFinder } from './owner-finder.ts';

/** Ends a look: finds the owners of what came (unless they are not asked for) and gives all that differs. */
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
