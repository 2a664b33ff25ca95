import type { Permissions } from '../../browser/permissions.ts';
import type { CheckService, CheckSettings } from '../../exit/exit-choice.ts';
import { CheckOnChange } from './check-on-change.tsx';
import { CheckProtocols } from './check-protocols.tsx';
import { CheckServiceFields } from './check-service-fields.tsx';

/** `check` is null until the settings are known. */
type Props = { check: CheckSettings | null; permissions: Permissions; onChange: (check: CheckSettings) => void };

/** The service for the public IP check, its protocols, and whether to check again when the Internet route changes. */
export function CheckFields({ check, permissions, onChange }: Props) {
  return (
    <>
      <CheckServiceFields
        service={check?.service ?? null}
        httpsOnly={check?.httpsOnly === true}
        disabled={check === null}
        onChange={(service) => check !== null && onChange(withService(check, service))}
      />
      {check !== null && <CheckProtocols check={check} onChange={onChange} />}
      {check !== null && <CheckOnChange check={check} permissions={permissions} onChange={onChange} />}
    </>
  );
}

/** Asking again survives a change of the service, and ends where nobody is asked. */
export function withService(check: CheckSettings, service: CheckService | null): CheckSettings {
  return { ...check, service, onChange: service !== null && check.onChange };
}
