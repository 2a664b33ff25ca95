import { useMemo } from 'preact/hooks';
import { browserPermissions, samplePermissions } from '../browser/permissions.ts';
import { originsOf } from '../exit-check/resolve-service.ts';
import type { CheckService } from '../exit/exit-choice.ts';
import { foreignText } from '../text/foreign-text.ts';
import { message } from '../text/message.ts';
import { OptionalPermissionLine } from '../view/exit/optional-permission-line.tsx';
import { PermissionLine } from '../view/exit/permission-line.tsx';

type Props = { service: CheckService | null; isSample: boolean };

/** The optional permissions, to grant and to revoke; then those that the manifest requires, in the browser's words. */
export function PermissionList({ service, isSample }: Props) {
  const permissions = useMemo(() => (isSample ? samplePermissions() : browserPermissions), [isSample]);
  return (
    <>
      <p class="muted">{message('settingsPermissionNotAsked')}</p>
      <div class="permissions">
        <OptionalPermissionLine name="responses" permissions={permissions} />
        {service !== null && (
          <PermissionLine
            permissions={permissions}
            wanted={{ origins: originsOf(service) }}
            name="service"
            title={message('exitAllowService', { hosts: originsOf(service).map(hostOf).map(foreignText).join(', ') })}
            note={message('settingsPermissionService')}
          />
        )}
        <OptionalPermissionLine name="notifications" permissions={permissions} />
        <OptionalPermissionLine name="tabs" permissions={permissions} />
      </div>
      <h4>{message('settingsPermissionRequired')}</h4>
      <ul class="bullets">
        <li>{message('settingsPermissionNative')}</li>
        <li>{message('settingsPermissionStorage')}</li>
        <li>{message('settingsPermissionOffscreen')}</li>
      </ul>
    </>
  );
}

/** The host name in a match pattern from `originsOf`. */
const hostOf = (origin: string) => origin.replace(/^https:\/\/|\/\*$/g, '');
