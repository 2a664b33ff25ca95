import type { ExitState } from '../exit/exit-state.ts';
import { standingOf } from '../exit/standing.ts';
import { exitSentences } from '../view/sentences/exit-sentence.ts';
import { message } from '../text/message.ts';
import { VerdictGlyph } from '../view/components/verdict-glyph.tsx';

/** The exit, as an icon and a sentence, with a link to the evidence; space for it is reserved until it is known. */
export function ExitLine({ exit, onOpen }: { exit: ExitState | null; onOpen: () => void }) {
  if (exit === null) return <p class="exit-line" />;
  const { verdict } = exit;
  const icon = standingOf(verdict);
  const said = exitSentences(verdict);
  const [first = message('exitPrompt')] = said;
  // After a leak the verdict that it leaves standing, not another leak: the panel has them all.
  const second = said.slice(1).at(icon === 'leaks' ? -1 : 0);
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
        {first}
        {second !== undefined && ` ${second}`}
      </span>
      <svg class="leads" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m6 3.5 4.500 4.500L6 12.500" />
      </svg>
    </button>
  );
}
