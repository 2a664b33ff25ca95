import { useId, useState } from 'preact/hooks';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { countryTyped } from '../../text/country-typed.ts';
import { countryList } from '../../text/country-list.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { countries: readonly string[]; disabled: boolean; onChange: (countries: readonly string[]) => void };

/** Any number of countries: the chosen ones as chips, and a field that suggests more while typing. */
export function CountryPicker({ countries, disabled, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'none' | 'several' | null>(null);
  const add = (typed: string) => {
    const asked = countryTyped(typed);
    setWrong(asked.kind === 'one' ? null : asked.kind);
    setText(asked.kind === 'one' ? '' : typed);
    if (asked.kind === 'one' && !countries.includes(asked.code)) onChange([...countries, asked.code]);
  };
  return (
    <div class="country-picker">
      {countries.length > 0 && (
        <ul class="chips" aria-label={message('exitCountriesChosen')}>
          {countries.map((code) => (
            <li key={code} class="chip" data-chosen-country={code}>
              <span>
                <b>{code}</b> {countryName(code)}
              </span>
              <button
                type="button"
                aria-label={message('exitCountryRemove', { country: countryName(code) })}
                disabled={disabled}
                onClick={() => onChange(countries.filter((each) => each !== code))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="country-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') add(text);
        }}
      >
        <input
          type="text"
          list={`${id}-countries`}
          value={text}
          disabled={disabled}
          maxLength={80}
          autocomplete="off"
          spellcheck={false}
          aria-label={message('exitCountryAdd')}
          placeholder={message('exitCountryAdd')}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-note`}
          data-setting="country"
          onInput={(event) => {
            const { value } = event.currentTarget;
            // A suggestion that was picked is final; typed text may continue ("Niger" … "Nigeria").
            if (event.inputType === 'insertReplacementText') add(value);
            else {
              setText(value);
              setWrong(null);
            }
          }}
        />
        <datalist id={`${id}-countries`}>
          {countryList().map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
        <button type="submit" disabled={disabled} data-action="add-country">
          {message('exitCountryAddButton')}
        </button>
      </form>
      <p id={`${id}-note`} class={wrong === null ? 'muted small' : 'field-error small'} role="status">
        {wrong === null
          ? message('exitCountriesNote')
          : message(wrong === 'none' ? 'exitCountryUnknown' : 'exitCountrySeveral', {
              input: foreignText(text.trim()),
            })}
      </p>
    </div>
  );
}
