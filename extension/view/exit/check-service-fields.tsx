import { useState } from 'preact/hooks';
import { contactedHosts } from '../../exit-check/resolve-service.ts';
import { services } from '../../exit-check/services.ts';
import type { CheckService } from '../../exit/exit-choice.ts';
import { message } from '../../text/message.ts';
import { OwnServiceFields } from './own-service-fields.tsx';

type Props = {
  service: CheckService | null;
  disabled: boolean;
  onChange: (service: CheckService | null) => void;
};

/** Which check service to use: none at first, one of a list with its operator, or the user's own. */
export function CheckServiceFields({ service, disabled, onChange }: Props) {
  const [choosesOwn, setChoosesOwn] = useState(false);
  const shown = choosesOwn ? own : service === null ? nobody : service.kind === 'own' ? own : service.id;
  const choose = (value: string) => {
    setChoosesOwn(value === own);
    // Until a URL is entered there is no service: not the one that the user has just deselected.
    onChange(value === nobody || value === own ? null : { kind: 'listed', id: value });
  };
  return (
    <>
      <label class="field">
        <span>{message('exitCheckService')}</span>
        <select
          value={shown}
          disabled={disabled}
          data-setting="service"
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={nobody}>{message('exitCheckNobody')}</option>
          {services.map(({ id, operator, https }) => (
            <option key={id} value={id}>
              {message('exitCheckListed', { operator, host: hostOf(https[0]?.url ?? '') })}
            </option>
          ))}
          <option value={own}>{message('exitCheckOwn')}</option>
        </select>
      </label>
      {shown === own && (
        <OwnServiceFields
          service={service?.kind === 'own' ? service : null}
          onSet={(next) => {
            setChoosesOwn(false);
            onChange(next);
          }}
        />
      )}
      {service !== null && !choosesOwn && (
        <p class="muted small">{message('exitCheckWho', { hosts: contactedHosts(service).join(', ') })}</p>
      )}
    </>
  );
}

const nobody = '';
const own = 'own';

/** Without the part that differs by family: `ipv4.icanhazip.com`. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(ipv4|api)\./, '') : url;
}
