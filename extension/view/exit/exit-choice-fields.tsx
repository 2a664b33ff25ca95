import { useId } from 'preact/hooks';
import type { ExitChoice } from '../../exit/verdict.ts';
import { message } from '../../text/message.ts';
import { CountryPicker } from './country-picker.tsx';

/** Null until the choice is known. */
type Props = { choice: ExitChoice | null; onChange: (choice: ExitChoice) => void };

/** The expected exit: in which countries, and whether only through a tunnel. */
export function ExitChoiceFields({ choice, onChange }: Props) {
  const id = useId();
  const { countries, tunnel } = choice ?? { countries: [], tunnel: false };
  return (
    <>
      <CountryPicker
        countries={countries}
        disabled={choice === null}
        onChange={(next) => onChange({ countries: next, tunnel })}
      />
      <label class="check-line">
        <input
          type="checkbox"
          checked={tunnel}
          disabled={choice === null}
          aria-describedby={id}
          data-setting="tunnel"
          onChange={(event) => onChange({ countries, tunnel: event.currentTarget.checked })}
        />
        <span>
          {message('exitTunnelNeeded')}
          <small id={id} class="muted">
            {message('exitTunnelNote')}
          </small>
        </span>
      </label>
    </>
  );
}
