import { message } from '../text/message.ts';

/** The permissions that the manifest requires, in the browser's words, and why; then the optional ones. */
export function PermissionList() {
  return (
    <>
      <ul class="bullets">
        <li>{message('settingsPermissionNative')}</li>
        <li>{message('settingsPermissionStorage')}</li>
        <li>{message('settingsPermissionOffscreen')}</li>
      </ul>
      <p>{message('settingsPermissionNotAsked')}</p>
      <ul class="bullets">
        <li>{message('settingsPermissionAnswers')}</li>
        <li>{message('settingsPermissionService')}</li>
        <li>{message('settingsPermissionNotifications')}</li>
        <li>{message('settingsPermissionTabs')}</li>
      </ul>
    </>
  );
}
