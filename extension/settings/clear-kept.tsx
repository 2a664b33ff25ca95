import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Cleared } from '../contract/cleared.ts';
import type { Settings } from '../contract/settings.ts';
import { message } from '../text/message.ts';
import { clearedSentences } from './cleared-sentences.ts';
import { keptThings } from './kept-things.ts';

type Props = { settings: Settings | null; cleared: Cleared | null; onClear: () => void };

/** Everything stored by and for the user, for how long, and the button that clears it. */
export function ClearKept({ settings, cleared, onClear }: Props) {
  const [isSure, setSure] = useState(false);
  return (
    <>
      <dl class="kept">
        {keptThings.map(({ name, note }) => (
          <Fragment key={name}>
            <dt>{message(name)}</dt>
            <dd class="muted">{message(note)}</dd>
          </Fragment>
        ))}
      </dl>
      <p>{message('settingsKeptNothingElse')}</p>
      <div class="actions">
        {isSure ? (
          <>
            <span>{message('settingsClearSure')}</span>
            <button
              type="button"
              class="danger"
              data-action="clear-now"
              onClick={() => {
                setSure(false);
                onClear();
              }}
            >
              {message('settingsClearNow')}
            </button>
            <button type="button" data-action="clear-not" onClick={() => setSure(false)}>
              {message('settingsClearNot')}
            </button>
          </>
        ) : (
          <button type="button" data-action="clear" disabled={settings === null} onClick={() => setSure(true)}>
            {message('settingsClear')}
          </button>
        )}
      </div>
      <p class="muted" role="status" data-cleared={cleared !== null}>
        {!isSure && cleared !== null && clearedSentences(cleared).join(' ')}
      </p>
    </>
  );
}
