import { useId, useMemo } from 'preact/hooks';
import { optionalPermissions } from '../browser/optional-permissions.ts';
import { browserPermissions, samplePermissions } from '../browser/permissions.ts';
import { message } from '../text/message.ts';
import { Switch } from '../view/components/switch.tsx';
import { usePermission } from '../view/exit/use-permission.ts';

type Props = {
  /** What the user has chosen; null until that is known. */
  wanted: boolean | null;
  isSample: boolean;
  onChange: (wanted: boolean) => void;
};

/** Switches the names of sites on, with the permission that they need, and off. On only where both are there. */
export function SitesSwitch({ wanted, isSample, onChange }: Props) {
  const id = useId();
  const { responses } = optionalPermissions;
  const permissions = useMemo(
    () => (isSample ? samplePermissions(wanted === true ? [responses] : []) : browserPermissions),
    [isSample, wanted !== null],
  );
  const granted = usePermission(permissions, responses);
  const isOn = wanted === null || granted === null ? null : wanted && granted;
  // The question first: browsers allow it only directly after the click.
  const turnOn = async () => {
    if (await permissions.request(responses)) onChange(true);
  };
  return (
    <>
      <Switch
        label={message('settingsSites')}
        isOn={isOn}
        setting="sites"
        describedBy={id}
        onChange={(on) => (on ? void turnOn() : onChange(false))}
      />
      <p id={id} class="muted small">
        {message('settingsSitesNote')}
      </p>
    </>
  );
}
