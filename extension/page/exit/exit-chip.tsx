import { bypassingFamily } from '../../exit/bypassing-family.ts';
import { exitSentence, remainingLeaks } from '../../view/sentences/exit-sentence.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { iconOf, type VerdictIcon } from '../../view/sentences/verdict-icon.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';
import type { Verdict } from '../../exit/verdict.ts';
import type { ExitModel } from './exit-model.ts';

/** The verdict in the page header, as an icon and a word or two; toggles the panel with the evidence. */
export function ExitChip({ model }: { model: ExitModel }) {
  const verdict = model.state.value?.verdict ?? null;
  const icon: VerdictIcon = verdict === null ? 'unknown' : iconOf(verdict);
  const isOpen = model.isOpen.value;
  return (
    <button
      type="button"
      class="exit-chip"
      aria-pressed={isOpen}
      title={titleOf(verdict)}
      data-action="exit"
      data-exit={icon}
      onClick={() => model.show(!isOpen)}
    >
      <VerdictGlyph icon={icon} />
      <span>{wordsOf(verdict, icon)}</span>
    </button>
  );
}

/** The exit's place if it is known, else the problem. */
function wordsOf(verdict: Verdict | null, icon: VerdictIcon): string {
  const code = verdict?.exit?.countryCode ?? null;
  const country = code === null ? null : countryName(code);
  switch (icon) {
    case 'as-expected':
    case 'unexpected-country':
      return country ?? message(icon === 'as-expected' ? 'exitMarkAsChosen' : 'exitMarkElsewhere');
    case 'no-expectation':
      return country ?? message('exitTitle');
    case 'no-tunnel': {
      const family = verdict === null ? null : bypassingFamily(verdict);
      return family === null ? message('exitMarkNoTunnel') : message('exitMarkBypass', { family });
    }
    case 'partly-outside':
      return message('exitMarkPartly');
    case 'unknown':
      return message(verdict === null ? 'exitTitle' : 'exitMarkUnknown');
    case 'no-route':
      return message('exitMarkNoWay');
    case 'leaks':
      return message('exitMarkLeaks');
  }
}

function titleOf(verdict: Verdict | null): string {
  if (verdict === null) return message('exitNothingYet');
  const said = [exitSentence(verdict) ?? message('exitPrompt'), ...remainingLeaks(verdict)];
  return message('exitChipHint', { sentence: said.join(' ') });
}
