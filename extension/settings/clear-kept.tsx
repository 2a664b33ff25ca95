import { useState } from 'preact/hooks';
import { message } from '../text/message.ts';
import type { Settings } from '../contract/settings.ts';

type Props = { settings: Settings | null; onClear: () => void };

/** Everything stored by and for the user, for how long, and the button that clears it. */
export function ClearKept({ settings, onClear }: Props) {
  const [step, setStep] = useState<'list' | 'sure' | 'done'>('list');
  const clear = () => {
    setStep('done');
    onClear();
  };
  return (
    <>
      <dl class="kept">
        <dt>{message('settingsKeptSettings')}</dt>
        <dd class="muted">{message('settingsKeptSettingsNote')}</dd>
        <dt>{message('settingsKeptTheme')}</dt>
        <dd class="muted">{message('settingsKeptThemeNote')}</dd>
        <dt>{message('settingsKeptHour')}</dt>
        <dd class="muted">{message('settingsKeptHourNote')}</dd>
        <dt>{message('settingsKeptVisits')}</dt>
        <dd class="muted">{message('settingsKeptVisitsNote')}</dd>
        <dt>{message('settingsKeptExits')}</dt>
        <dd class="muted">{message('settingsKeptExitsNote')}</dd>
      </dl>
      <p>{message('settingsKeptNothingElse')}</p>
      <div class="actions">
        {step === 'sure' ? (
          <>
            <span>{message('settingsClearSure')}</span>
            <button type="button" class="danger" data-action="clear-now" onClick={clear}>
              {message('settingsClearNow')}
            </button>
            <button type="button" data-action="clear-not" onClick={() => setStep('list')}>
              {message('settingsClearNot')}
            </button>
          </>
        ) : (
          <button type="button" data-action="clear" disabled={settings === null} onClick={() => setStep('sure')}>
            {message('settingsClear')}
          </button>
        )}
        <span class="muted" role="status" data-cleared={step === 'done'}>
          {step === 'done' && message('settingsCleared')}
        </span>
      </div>
    </>
  );
}
