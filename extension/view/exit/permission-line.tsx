import { useId } from 'preact/hooks';
import { message } from '../../text/message.ts';
import type { Permissions, Wanted } from '../../browser/permissions.ts';
import { usePermission } from './use-permission.ts';

type Props = {
  permissions: Permissions;
  wanted: Wanted;
  /** Tells this permission from the others, also to tests: [data-permission="tabs"]. */
  name: string;
  title: string;
  note: string | null;
};

/** One thing that the user may allow and take back, with what it is for. */
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
