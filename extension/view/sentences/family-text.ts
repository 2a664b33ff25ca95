import type { FamilyVerdict } from '../../exit/verdict.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { blockedText } from './blocked-text.ts';
import { exitPlaceName } from './exit-place-name.ts';
import { standingNames } from './standing-names.ts';

/** Where a family exits and what the verdict on that is: "Utrecht, Netherlands, as expected". */
export function familyText(verdict: FamilyVerdict): string {
  const { kind, exit, blocked } = verdict;
  if (blocked !== null) return blockedText(blocked);
  if (kind === 'no-route') return message('exitWayNone');
  if (exit === null) return message(kindName(verdict));
  const place = exitPlaceName(exit);
  // Of a probable country the word says already that it is not known.
  return kind === 'no-expectation' || (kind === 'unknown' && !exit.conclusive)
    ? place
    : message('exitStaySays', { place, kind: message(kindName(verdict)) });
}

function kindName({ kind, exit, missing }: FamilyVerdict): MessageKey {
  if (kind === 'no-expectation' && exit === null) return 'exitStayNowhere';
  return kind === 'unknown' && missing.includes('unseen') ? 'exitKindUnseen' : standingNames[kind];
}
