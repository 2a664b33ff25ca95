import { useId } from 'preact/hooks';
import type { Permissions, Wanted } from '../../browser/permissions.ts';
import { Switch } from '../components/switch.tsx';
import { usePermission } from './use-permission.ts';

type Props = {
  permissions: Permissions;
  wanted: Wanted;
  /** Distinguishes this permission from others, also for tests: [data-permission="tabs"]. */
  name: string;
  title: string;
  note: string | null;
};

/** A permission as a switch: on when the browser says that it is granted; with its purpose. */
export function PermissionLine({ permissions, wanted, name, title, note }: Props) {
  const id = useId();
  const granted = usePermission(permissions, wanted);
  return (
    <div class="permission" data-permission={name} data-granted={granted ?? undefined}>
      <p>
        {title}
        {note !== null && (
          <small id={id} class="muted">
            {note}
          </small>
        )}
      </p>
      <Switch
        label={title}
        isLabelBeside
        isOn={granted}
        describedBy={note === null ? undefined : id}
        onChange={(on) => void (on ? permissions.request(wanted) : permissions.remove(wanted))}
      />
    </div>
  );
}
