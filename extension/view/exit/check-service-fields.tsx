import { contactedHosts } from '../../exit-check/resolve-service.ts';
import { services } from '../../exit-check/services.ts';
import type { CheckService } from '../../exit/exit-choice.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = {
  service: CheckService | null;
  httpsOnly: boolean;
  disabled: boolean;
  onChange: (service: CheckService | null) => void;
};

/** Which check service to use: none at first, or one of a list with its operator. */
export function CheckServiceFields({ service, httpsOnly, disabled, onChange }: Props) {
  return (
    <>
      <label class="field">
        <span>{message('exitCheckService')}</span>
        <select
          value={service?.id ?? nobody}
          disabled={disabled}
          data-setting="service"
          onChange={({ currentTarget: { value } }) => onChange(value === nobody ? null : { kind: 'listed', id: value })}
        >
          <option value={nobody}>{message('exitCheckNobody')}</option>
          {services.map(({ id, operator, https }) => (
            <option key={id} value={id}>
              {message('exitCheckListed', { operator, host: hostOf(https[0]?.url ?? '') })}
            </option>
          ))}
        </select>
      </label>
      {service !== null && (
        <p class="muted small">
          {message('exitCheckWho', {
            hosts: contactedHosts(service, { httpsOnly }).map(foreignText).join(', '),
          })}
        </p>
      )}
    </>
  );
}

const nobody = '';

/** Without the part that differs by family: `ipv4.icanhazip.com`. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(ipv4|api)\./, '') : url;
}
