import { bypassingFamily } from '../../exit/bypassing-family.ts';
import { standingOf, type Standing } from '../../exit/standing.ts';
import { exitSentences } from '../../view/sentences/exit-sentence.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';
import type { Verdict } from '../../exit/verdict.ts';
import type { ExitModel } from './exit-model.ts';

/** The verdict in the page header, as an icon and a word or two; toggles the panel with the evidence. */
export function ExitChip({ model }: { model: ExitModel }) {
  const verdict = model.state.value?.verdict ?? null;
  const icon: Standing = verdict === null ? 'unknown' : standingOf(verdict);
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
function wordsOf(verdict: Verdict | null, icon: Standing): string {
  const code = verdict?.exit?.countryCode ?? null;
  const country = code === null ? null : countryName(code);
  switch (icon) {
    case 'as-expected':
    case 'unexpected-country':
      if (country !== null) return message('exitChip', { country });
      return message(icon === 'as-expected' ? 'exitMarkAsChosen' : 'exitMarkElsewhere');
    case 'no-expectation':
      return country === null ? message('exitChipUnset') : message('exitChip', { country });
    case 'no-tunnel': {
      const family = verdict === null ? null : bypassingFamily(verdict);
      return family === null ? message('exitMarkNoTunnel') : message('exitMarkBypass', { family });
    }
    case 'partly-outside':
      return message('exitMarkPartly');
    case 'unknown':
      return verdict === null ? message('exitChipUnset') : unknownWords(verdict);
    case 'no-route':
      return message('exitMarkNoWay');
    case 'leaks':
      return message('exitMarkLeaks');
  }
}

/** Where only one IP version is unknown, since nothing of it was seen, the exit is not. */
function unknownWords({ ipv4, ipv6 }: Verdict): string {
  if (ipv4.kind !== 'unknown' && ipv6.missing.includes('unseen')) return message('exitMarkUnseen', { family: 6 });
  if (ipv6.kind !== 'unknown' && ipv4.missing.includes('unseen')) return message('exitMarkUnseen', { family: 4 });
  return message('exitMarkUnknown');
}

function titleOf(verdict: Verdict | null): string {
  if (verdict === null) return message('exitNothingYet');
  const said = exitSentences(verdict).join(' ');
  return message('exitChipHint', { sentence: said === '' ? message('exitPrompt') : said });
}
