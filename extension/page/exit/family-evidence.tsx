import type { Evidence, Family } from '../../exit/evidence.ts';
import type { FamilyVerdict } from '../../exit/verdict.ts';
import { message } from '../../text/message.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { exitPlaceName } from '../../view/sentences/exit-place-name.ts';
import { exitSourceText } from '../../view/sentences/exit-source-text.ts';
import { familyText } from '../../view/sentences/family-text.ts';

type Props = { family: Family; verdict: FamilyVerdict; check: Evidence['check']; nowMs: number };

/** Where a family exits, and how that is known. */
export function FamilyEvidence({ family, verdict, check, nowMs }: Props) {
  const { kind, exit } = verdict;
  return (
    <dl class="facts" data-family={family} data-kind={kind}>
      <FactLine name={message('exitTitle')} notes={[exit === null ? null : exitSourceText(exit, check, nowMs)]}>
        {exit === null ? <span class="muted">{familyText(verdict)}</span> : exitPlaceName(exit)}
      </FactLine>
    </dl>
  );
}
