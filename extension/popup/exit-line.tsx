import type { ExitState } from '../exit/exit-state.ts';
import { exitSentence, remainingLeaks } from '../view/sentences/exit-sentence.ts';
import { message } from '../text/message.ts';
import { VerdictGlyph } from '../view/components/verdict-glyph.tsx';
import { iconOf } from '../view/sentences/verdict-icon.ts';

/** The exit, as an icon and a sentence, with a link to the evidence; space for it is reserved until it is known. */
export function ExitLine({ exit, onOpen }: { exit: ExitState | null; onOpen: () => void }) {
  if (exit === null) return <p class="exit-line" />;
  const { verdict } = exit;
  const [leak] = remainingLeaks(verdict);
  const icon = iconOf(verdict);
  return (
    <button
      type="button"
      class="exit-line"
      title={message('settingsExitOpen')}
      data-action="exit"
      data-exit={icon}
      onClick={onOpen}
    >
      <VerdictGlyph icon={icon} />
      <span>
        {exitSentence(verdict) ?? message('exitPrompt')}
        {leak !== undefined && ` ${leak}`}
      </span>
      <svg class="leads" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m6 3.5 4.500 4.500L6 12.500" />
      </svg>
    </button>
  );
}
