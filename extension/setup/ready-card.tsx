import { useRef, useState } from 'preact/hooks';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import type { ExitChoice } from '../exit/verdict.ts';
import { message } from '../text/message.ts';
import { ExitChoiceFields } from '../view/exit/exit-choice-fields.tsx';
import { PinHint } from './pin-hint.tsx';

type Props = { choice: ExitChoice | null; onChoose: (choice: ExitChoice) => void };

/** Once the host runs: the expected exit country, which may be skipped, and the map. */
export function ReadyCard({ choice, onChoose }: Props) {
  const [isSkipped, setSkipped] = useState(false);
  const next = useRef<HTMLAnchorElement>(null);
  const skip = () => {
    setSkipped(true);
    next.current?.focus(); // the button goes
  };
  return (
    <section class="setup-card" data-host-state="running">
      <p class="setup-connected">
        <svg class="verdict-glyph" data-icon="as-expected" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" />
          <path d="m5 8.200 2.100 2.100L11 6" />
        </svg>
        {message('setupConnected')}
      </p>
      {isSkipped ? (
        <p class="muted">{message('setupSkipped')}</p>
      ) : (
        <>
          <h2>{message('setupCountry')}</h2>
          <ExitChoiceFields choice={choice} onChange={onChoose} />
        </>
      )}
      <PinHint />
      <div class="setup-actions">
        <a ref={next} class="button primary" href={fullTabAddress()} data-action="open-map">
          {message('popupOpen')}
        </a>
        {!isSkipped && (choice === null || choice.countries.length === 0) && (
          <button type="button" data-action="skip-country" onClick={skip}>
            {message('setupSkip')}
          </button>
        )}
      </div>
    </section>
  );
}
