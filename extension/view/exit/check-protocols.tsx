import { asksEveryInterface } from '../../exit-check/asks-every-interface.ts';
import type { CheckSettings } from '../../exit/exit-choice.ts';
import { message } from '../../text/message.ts';

type Props = { check: CheckSettings; onChange: (check: CheckSettings) => void };

/** Whether to check over UDP as well, over HTTPS alone, or as the situation asks for. */
export function CheckProtocols({ check, onChange }: Props) {
  if (check.service === null) return null;
  const { httpsOnly } = check;
  return (
    <label class="field">
      <span>{message('exitCheckProtocols')}</span>
      <select
        value={httpsOnly === null ? automatic : httpsOnly ? https : both}
        data-setting="check-protocols"
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...check, httpsOnly: value === automatic ? null : value === https })
        }
      >
        <option value={automatic}>
          {message(asksEveryInterface() ? 'exitCheckAutomaticHttps' : 'exitCheckAutomatic')}
        </option>
        <option value={both}>{message('exitCheckBoth')}</option>
        <option value={https}>{message('exitCheckHttpsOnly')}</option>
      </select>
    </label>
  );
}

const [automatic, both, https] = ['automatic', 'both', 'https'];
