import type { Evidence, Family } from '../../exit/evidence.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import type { FamilyVerdict, Verdict } from '../../exit/verdict.ts';
import { contradictionSentence } from '../../view/sentences/contradiction-sentence.ts';
import { exitPlaceName } from '../../view/sentences/exit-place-name.ts';
import { blockedText } from '../../view/sentences/blocked-text.ts';
import { missingNextSteps } from '../../view/sentences/unknown-sentence.ts';
import { exitSourceText } from '../../view/sentences/exit-source-text.ts';
import { leakSentence } from '../../view/sentences/leak-sentence.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';
import { standingNames } from '../../view/sentences/standing-names.ts';

/** What the verdict is made of: its leaks, what contradicts it, the next step, and each address family. */
export function VerdictEvidence({ exit, nowMs }: { exit: ExitState | null; nowMs: number }) {
  if (exit === null) return <p class="verdict-more muted">{message('exitNothingYetNext')}</p>;
  const { verdict, evidence } = exit;
  return (
    <>
      <Leaks leaks={verdict.leaks} />
      <Remarks verdict={verdict} check={evidence.check} />
      <dl class="facts families" aria-label={message('exitFamilies')}>
        <FamilyLine family={4} verdict={verdict.ipv4} check={evidence.check} nowMs={nowMs} />
        <FamilyLine family={6} verdict={verdict.ipv6} check={evidence.check} nowMs={nowMs} />
      </dl>
    </>
  );
}

function Leaks({ leaks }: Pick<Verdict, 'leaks'>) {
  if (leaks.length === 0) return null;
  return (
    <ul class="verdict-more leaks">
      {leaks.map((leak) => (
        <li key={leakSentence(leak)} data-leak={leak.kind}>
          {leakSentence(leak)}
        </li>
      ))}
    </ul>
  );
}

function Remarks({ verdict, check }: { verdict: Verdict; check: Evidence['check'] }) {
  const { contradictions, ipv4, ipv6 } = verdict;
  const steps = [...new Set([...ipv4.missing, ...ipv6.missing].map((missing) => missingNextSteps[missing]))];
  return (
    <>
      {contradictions.length > 0 && (
        <ul class="verdict-more contradictions">
          {contradictions.map((each, index) => (
            <li key={index} data-contradiction={each.kind}>
              {contradictionSentence(each, check)}
            </li>
          ))}
        </ul>
      )}
      {steps.map((step) => (
        <p key={step} class="verdict-more muted" data-next>
          {message(step)}
        </p>
      ))}
    </>
  );
}

type LineProps = { family: Family; verdict: FamilyVerdict; check: Evidence['check']; nowMs: number };

function FamilyLine({ family, verdict, check, nowMs }: LineProps) {
  const { kind, exit, blocked } = verdict;
  return (
    <div data-family={family} data-kind={kind}>
      <dt>{`IPv${family}`}</dt>
      <dd>
        <span class="family-kind" data-exit={kind}>
          <VerdictGlyph icon={kind} />
          {blocked === null ? message(familyName(verdict)) : blockedText(blocked)}
        </span>
        {exit !== null && (
          <span class="note">
            <b>{exitPlaceName(exit)}</b>
            <span class="muted"> {exitSourceText(exit, check, nowMs)}</span>
          </span>
        )}
      </dd>
    </div>
  );
}

function familyName({ kind, exit, missing }: FamilyVerdict): MessageKey {
  if (kind === 'no-expectation' && exit === null) return 'exitStayNowhere';
  return kind === 'unknown' && missing.includes('unseen') ? 'exitKindUnseen' : standingNames[kind];
}
