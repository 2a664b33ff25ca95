import { useMemo } from 'preact/hooks';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import { originsOf } from '../exit-check/resolve-service.ts';
import type { ExitSettings } from '../exit/exit-choice.ts';
import { CheckFields } from '../view/exit/check-fields.tsx';
import { ExitChoiceFields } from '../view/exit/exit-choice-fields.tsx';
import { OptionalPermissionLine } from '../view/exit/optional-permission-line.tsx';
import { PermissionLine } from '../view/exit/permission-line.tsx';
import { browserPermissions, samplePermissions } from '../browser/permissions.ts';
import { message } from '../text/message.ts';
import type { Settings } from '../contract/settings.ts';
import { foreignText } from '../text/foreign-text.ts';

type Props = { settings: Settings | null; isSample: boolean; onChange: (change: Partial<Settings>) => void };

/** The expected exit, the check service, and all permissions for the exit watch, to grant and to revoke. */
export function ExitSettingsFields({ settings, isSample, onChange }: Props) {
  const permissions = useMemo(() => (isSample ? samplePermissions() : browserPermissions), [isSample]);
  const exit = settings?.exit ?? null;
  const change = (next: Partial<ExitSettings>) => exit !== null && onChange({ exit: { ...exit, ...next } });
  const service = exit?.check.service ?? null;
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
      <div class="permissions">
        <h3>{message('settingsExitPermissions')}</h3>
        {service !== null && (
          <PermissionLine
            permissions={permissions}
            wanted={{ origins: originsOf(service) }}
            name="service"
            title={message('exitAllowService', { hosts: originsOf(service).map(hostOf).map(foreignText).join(', ') })}
            note={null}
          />
        )}
        <OptionalPermissionLine name="responses" permissions={permissions} />
        <OptionalPermissionLine name="notifications" permissions={permissions} />
        <OptionalPermissionLine name="tabs" permissions={permissions} />
      </div>
      <div class="actions">
        <a class="button" href={fullTabAddress('exit-panel')}>
          {message('settingsExitOpen')}
        </a>
      </div>
    </>
  );
}

/** The host name in a match pattern from `originsOf`. */
const hostOf = (origin: string) => origin.replace(/^https:\/\/|\/\*$/g, '');
