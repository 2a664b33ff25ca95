import { message } from '../view/message.ts';

/** What the manifest asks for, as the browser words it, and why. */
export function PermissionList() {
  return (
    <ul class="bullets">
      <li>{message('settingsPermissionNative')}</li>
      <li>{message('settingsPermissionStorage')}</li>
      <li>{message('settingsPermissionNone')}</li>
    </ul>
  );
}
