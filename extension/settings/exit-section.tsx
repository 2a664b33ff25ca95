import { useMemo } from 'preact/hooks';
import { browserPermissions, samplePermissions } from '../browser/permissions.ts';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import type { Settings } from '../contract/settings.ts';
import type { ExitSettings } from '../exit/exit-choice.ts';
import { message } from '../text/message.ts';
import { CheckFields } from '../view/exit/check-fields.tsx';
import { ExitChoiceFields } from '../view/exit/exit-choice-fields.tsx';

type Props = { settings: Settings | null; isSample: boolean; onChange: (change: Partial<Settings>) => void };

/** The expected exit and the check service. */
export function ExitSettingsFields({ settings, isSample, onChange }: Props) {
  const permissions = useMemo(() => (isSample ? samplePermissions() : browserPermissions), [isSample]);
  const exit = settings?.exit ?? null;
  const change = (next: Partial<ExitSettings>) => exit !== null && onChange({ exit: { ...exit, ...next } });
  return (
    <>
      <p class="muted">{message('settingsExitWhat')}</p>
      <div class="field">
        <h3>{message('exitWhere')}</h3>
        <ExitChoiceFields choice={exit?.choice ?? null} onChange={(choice) => change({ choice })} />
      </div>
      <div class="field">
        <h3>{message('settingsExitCheck')}</h3>
        <p class="muted small">{message('settingsExitCheckWhat')}</p>
        <CheckFields check={exit?.check ?? null} permissions={permissions} onChange={(check) => change({ check })} />
      </div>
      <div class="actions">
        <a class="button" href={fullTabAddress('exit-panel')}>
          {message('settingsExitOpen')}
        </a>
      </div>
    </>
  );
}
