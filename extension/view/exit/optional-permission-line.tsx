import { message, type MessageKey } from '../../text/message.ts';
import { optionalPermissions, type OptionalPermission } from '../../browser/optional-permissions.ts';
import { PermissionLine } from './permission-line.tsx';
import type { Permissions } from '../../browser/permissions.ts';

/** One of the permissions that the exit watch can do without. */
export function OptionalPermissionLine({ name, permissions }: { name: OptionalPermission; permissions: Permissions }) {
  const [title, note] = texts[name];
  return (
    <PermissionLine
      permissions={permissions}
      wanted={optionalPermissions[name]}
      name={name}
      title={message(title)}
      note={message(note)}
    />
  );
}

const texts: Record<OptionalPermission, [title: MessageKey, note: MessageKey]> = {
  responses: ['exitAllowAnswers', 'exitAllowAnswersNote'],
  notifications: ['exitAllowNotifications', 'exitAllowNotificationsNote'],
  tabs: ['exitAllowTabs', 'exitAllowTabsNote'],
};
