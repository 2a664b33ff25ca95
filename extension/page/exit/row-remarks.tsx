import type { Evidence } from '../../exit/evidence.ts';
import { message } from '../../text/message.ts';
import { contradictionSentence } from '../../view/sentences/contradiction-sentence.ts';
import { leakSentence } from '../../view/sentences/leak-sentence.ts';
import { missingNextSteps } from '../../view/sentences/unknown-sentence.ts';
import type { ExitRow } from './exit-rows.ts';

/** What a line of the checklist says without being opened: each leak, contradiction and next step in a sentence. */
export function RowRemarks({ row, check }: { row: ExitRow; check: Evidence['check'] }) {
  const { leaks, contradictions, missing } = row;
  const steps = [...new Set(missing.map((each) => missingNextSteps[each]))];
  if (leaks.length + contradictions.length + steps.length === 0) return null;
  return (
    <ul class="remarks">
      {leaks.map((leak) => (
        <li key={leakSentence(leak)} class="remark-leak" data-leak={leak.kind}>
          {leakSentence(leak)}
        </li>
      ))}
      {contradictions.map((each, index) => (
        <li key={index} class="remark-contradiction" data-contradiction={each.kind}>
          {contradictionSentence(each, check)}
        </li>
      ))}
      {steps.map((step) => (
        <li key={step} class="muted" data-next>
          {message(step)}
        </li>
      ))}
    </ul>
  );
}
