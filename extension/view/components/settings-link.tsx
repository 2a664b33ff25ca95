import { message } from '../../text/message.ts';

/** Opens the settings in a tab of their own. A dot says that something there is to be seen: location data that is old. */
export function SettingsLink({ isDataOld }: { isDataOld: boolean }) {
  const label = message(isDataOld ? 'headerSettingsDataOld' : 'headerSettings');
  return (
    <a
      class="button icon-button settings-link"
      href={`/extension/settings/settings.html${isDataOld ? '#databases' : ''}`}
      target="_blank"
      aria-label={label}
      title={label}
      data-action="settings"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 4.5h5.5M11.5 4.5H14M2 11.5h2.5M8.5 11.5H14" />
        <circle cx="9.5" cy="4.5" r="2" />
        <circle cx="6.5" cy="11.5" r="2" />
      </svg>
      {isDataOld && <span class="dot" />}
    </a>
  );
}
