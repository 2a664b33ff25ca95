import { useState } from 'preact/hooks';
import { homeOf } from '../facts/home-of.ts';
import { message } from '../text/message.ts';
import { HomeFields } from './home-fields.tsx';
import type { HomeSetting, Settings } from '../contract/settings.ts';

type Props = { settings: Settings | null; onChange: (change: Partial<Settings>) => void };

/** Where the user is. "By hand" counts as chosen once a place has been set, not before. */
export function HomeSettings({ settings, onChange }: Props) {
  const home = settings?.home ?? null;
  const [choosesPlace, setChoosesPlace] = useState(false);
  const shown = choosesPlace ? 'place' : (home?.kind ?? null);
  const choose = (kind: HomeSetting['kind']) => {
    setChoosesPlace(kind === 'place' && home?.kind !== 'place');
    if (kind !== 'place') onChange({ home: { kind } });
  };
  return (
    <>
      <p class="muted">{message('settingsHomeWhat')}</p>
      <div class="options" role="radiogroup" aria-labelledby="home-title" data-choice="home">
        {kinds.map(({ kind, label }) => (
          <label key={kind}>
            <input
              type="radio"
              name="home"
              value={kind}
              checked={shown === kind}
              disabled={home === null}
              onChange={() => choose(kind)}
            />
            <span>
              {message(label)}
              <small class="muted">{noteOn(kind)}</small>
            </span>
          </label>
        ))}
      </div>
      {shown === 'place' && (
        <HomeFields
          place={home?.kind === 'place' ? home : null}
          onSet={(place) => {
            setChoosesPlace(false);
            onChange({ home: { kind: 'place', ...place } });
          }}
        />
      )}
    </>
  );
}

const kinds = [
  { kind: 'time-zone', label: 'settingsHomeTimeZone' },
  { kind: 'none', label: 'settingsHomeNone' },
  { kind: 'place', label: 'settingsHomePlace' },
] as const;

function noteOn(kind: HomeSetting['kind']): string {
  if (kind === 'place') return message('settingsHomePlaceNote');
  if (kind === 'none') return message('settingsHomeNoneNote');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isPlace = homeOf({ kind }, zone) !== null;
  return message(isPlace ? 'settingsHomeTimeZoneIs' : 'settingsHomeTimeZoneNone', { zone });
}
