import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPopup } from '../link/link-popup.ts';
import { message } from '../text/message.ts';
import { SettingsView } from './settings-view.tsx';

/*
 * Attributes for tests, in addition to those that page/page.tsx describes:
 *
 *   [data-setting="interval"]      select with values in ms
 *   [data-choice="theme"]          radio buttons with their values; also "colours", "projection", "home"
 *   [data-setting="latitude"]      text field; also "longitude"; [data-error="latitude"] is its error message
 *   [data-action="set-home"]       also "reload-databases", "clear", "clear-now", "clear-not"
 *   [data-setting="country"]       also "tunnel", "service", "check-on-change", "own-https", "own-stun";
 *                                  [data-chosen-country]
 *   [data-permission="responses"]  with [data-granted] if it is; also "service", "notifications", "tabs"
 *   [data-database="city"]         a database by its role; also "network"; [data-old] within it is the warning
 *   [data-update]                  how newer data is fetched; [data-timer="installed"], "absent" or "unknown" within it
 *   [data-reloaded], [data-cleared]    confirm the action; the latter says what was cleared
 */
const root = document.getElementById('app');
if (root !== null) {
  document.title = message('settingsPageTitle');
  // A popup's link, since the settings need no connections.
  render(<SettingsView link={linkPopup()} />, root);
}
