import { originsOf } from '../../exit-check/resolve-service.ts';
import type { CheckSettings } from '../../exit/exit-choice.ts';
import { message } from '../../text/message.ts';
import type { Permissions } from '../../browser/permissions.ts';
import { Switch } from '../components/switch.tsx';

type Props = { check: CheckSettings; permissions: Permissions; onChange: (check: CheckSettings) => void };

/** Whether to run the check again when the egress route has changed; this needs the browser's permission. */
export function CheckOnChange({ check, permissions, onChange }: Props) {
  const { service, onChange: isOn } = check;
  if (service === null) return null;
  const change = async (on: boolean): Promise<void> => {
    const may = !on || (await permissions.request({ origins: originsOf(service) }));
    onChange({ ...check, onChange: on && may });
  };
  return (
    <Switch
      label={message('exitCheckOnChange')}
      isOn={isOn}
      setting="check-on-change"
      hint={message('exitCheckOnChangeNote')}
      onChange={(on) => void change(on)}
    />
  );
}
