import { useId } from 'preact/hooks';
import type { Permissions, Wanted } from '../../browser/permissions.ts';
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
  const change = () => void (granted === true ? permissions.remove(wanted) : permissions.request(wanted));
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
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={granted === true}
        disabled={granted === null}
        aria-label={title}
        aria-describedby={note === null ? undefined : id}
        onClick={change}
      >
        <span />
      </button>
    </div>
  );
}
