import { message } from '../text/message.ts';

/** What the manifest asks for, as the browser words it, and why; then what it may ask for later. */
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
