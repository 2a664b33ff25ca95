import type { ComponentChildren, Ref } from 'preact';
import { message } from '../../text/message.ts';
import type { VerdictCardText } from '../sentences/verdict-card-text.ts';
import { VerdictGlyph } from './verdict-glyph.tsx';

type Props = {
  text: VerdictCardText;
  /** Where the card as a whole leads; without it the card holds what follows from it. */
  onOpen?: () => void;
  button?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
};

/** The verdict on a ground of its severity: an icon, the country or the problem, and what there is to say of it. */
export function VerdictCard({ text, onOpen, button, children }: Props) {
  const { standing } = text;
  if (onOpen === undefined) {
    return (
      <div class="verdict" data-exit={standing}>
        <VerdictGlyph icon={standing} />
        <p class="verdict-says" role="status">
          <Words text={text} />
        </p>
        {children}
      </div>
    );
  }
  return (
    <button
      type="button"
      class="verdict"
      title={message('settingsExitOpen')}
      data-action="exit"
      data-exit={standing}
      ref={button ?? null}
      onClick={onOpen}
    >
      <VerdictGlyph icon={standing} />
      <span class="verdict-says">
        <Words text={text} />
        {text.next !== null && (
          <span class="verdict-next">{message(text.next === 'check' ? 'cardCheck' : 'cardSet')} ›</span>
        )}
      </span>
      <svg class="leads" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m6 3.5 4.500 4.500L6 12.500" />
      </svg>
    </button>
  );
}

function Words({ text: { label, title, leaks, facts, reason } }: { text: VerdictCardText }) {
  return (
    <>
      {label !== null && <span class="verdict-label">{label}</span>}
      <strong>{title}</strong>
      {leaks.map((leak) => (
        <span key={leak} class="verdict-leak">
          {leak}
        </span>
      ))}
      {facts.length > 0 && (
        <span class="verdict-facts" data-verdict-facts>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      )}
      {reason !== null && <span class="verdict-reason">{reason}</span>}
    </>
  );
}
