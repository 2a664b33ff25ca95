import { useEffect, useState } from 'preact/hooks';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import { message, type MessageKey } from '../text/message.ts';
import { uiLanguage } from '../text/ui-language.ts';
import { parseDegrees } from './parse-degrees.ts';
import { foreignText } from '../text/foreign-text.ts';

type Place = { latitude: number; longitude: number };
type Props = { place: Place | null; onSet: (place: Place) => void };

/** The user's place as numbers, or a link to pick it on the map. Typed text is kept even if it is invalid. */
export function HomeFields({ place, onSet }: Props) {
  const [latitude, setLatitude] = useState('');
  const [longitude, setLongitude] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (place === null) return;
    setLatitude(written(place.latitude));
    setLongitude(written(place.longitude));
  }, [place?.latitude, place?.longitude]);

  const set = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const typed = { latitude: parseDegrees(latitude, 90), longitude: parseDegrees(longitude, 180) };
    if (typed.latitude !== null && typed.longitude !== null) {
      onSet({ latitude: typed.latitude, longitude: typed.longitude });
    }
  };
  return (
    <form class="home-fields" noValidate onSubmit={set}>
      <DegreesField {...fields.latitude} text={latitude} onType={setLatitude} judged={tried} />
      <DegreesField {...fields.longitude} text={longitude} onType={setLongitude} judged={tried} />
      <div class="actions">
        <button type="submit" class="primary" data-action="set-home">
          {message('settingsHomeSave')}
        </button>
        <a class="button" href={fullTabAddress('pick-home')}>
          {message('settingsHomePick')}
        </a>
      </div>
    </form>
  );
}

type Field = {
  name: string;
  most: 90 | 180;
  label: MessageKey;
  hint: MessageKey;
  wrong: MessageKey;
  missing: MessageKey;
};

const fields: Record<keyof Place, Field> = {
  latitude: {
    name: 'latitude',
    most: 90,
    label: 'settingsLatitude',
    hint: 'settingsLatitudeHint',
    wrong: 'settingsLatitudeWrong',
    missing: 'settingsLatitudeMissing',
  },
  longitude: {
    name: 'longitude',
    most: 180,
    label: 'settingsLongitude',
    hint: 'settingsLongitudeHint',
    wrong: 'settingsLongitudeWrong',
    missing: 'settingsLongitudeMissing',
  },
};

type FieldProps = Field & { text: string; judged: boolean; onType: (text: string) => void };

function DegreesField({ name, most, label, hint, wrong, missing, text, judged, onType }: FieldProps) {
  const isWrong = judged && parseDegrees(text, most) === null;
  return (
    <div class="field">
      <label for={name}>{message(label)}</label>
      <input
        id={name}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${name}-note`}
        onInput={(event) => onType(event.currentTarget.value)}
        data-setting={name}
      />
      {isWrong ? (
        <p id={`${name}-note`} class="field-error small" role="alert" data-error={name}>
          {text.trim() === '' ? message(missing) : message(wrong, { input: foreignText(text.trim()) })}
        </p>
      ) : (
        <p id={`${name}-note`} class="muted small">
          {message(hint)}
        </p>
      )}
    </div>
  );
}

/** To about ten metres: nobody clicks more precisely on a map of the world. */
function written(degrees: number): string {
  return new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 4, useGrouping: false }).format(degrees);
}
