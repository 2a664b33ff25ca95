import { message } from '../../text/message.ts';

/** Opens the settings in a tab of their own. */
export function SettingsLink() {
  return (
    <a
      class="button icon-button"
      href="/extension/settings/settings.html"
      target="_blank"
      aria-label={message('headerSettings')}
      title={message('headerSettings')}
      data-action="settings"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 4.5h5.5M11.5 4.5H14M2 11.5h2.5M8.5 11.5H14" />
        <circle cx="9.5" cy="4.5" r="2" />
        <circle cx="6.5" cy="11.5" r="2" />
      </svg>
    </a>
  );
}
