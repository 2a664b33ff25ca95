import { useId } from 'preact/hooks';
import { message } from '../../text/message.ts';
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

/** A permission that the user can grant and revoke, with its purpose. */
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
        disabled={granted === null}
        aria-label={message(granted === true ? 'exitTakeBackNamed' : 'exitAllowNamed', { what: title })}
        aria-describedby={note === null ? undefined : id}
        onClick={change}
      >
        {message(granted === true ? 'exitTakeBack' : 'exitAllow')}
      </button>
    </div>
  );
}
