import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPopup } from '../link/link-popup.ts';
import { message } from '../text/message.ts';
import { SettingsView } from './settings-view.tsx';

/*
 * Marks for tests, beside those that page/page.tsx describes:
 *
 *   [data-setting="interval"]      select, its values in ms
 *   [data-choice="theme"]          radio buttons with their values; also "colours", "projection", "home"
 *   [data-setting="latitude"]      text field; also "longitude"; [data-error="latitude"] is what is wrong with it
 *   [data-action="set-home"]       also "reload-databases", "clear", "clear-now", "clear-not"
 *   [data-setting="country"]       also "tunnel", "service", "check-on-change", "own-https", "own-stun"; [data-chosen-country]
 *   [data-permission="answers"]    with [data-granted] where it is; also "service", "notifications", "tabs"
 *   [data-database="city"]         a database by its role; also "network"; [data-old] within it is the warning
 *   [data-reloaded], [data-cleared]    say that it is done
 */
const root = document.getElementById('app');
if (root !== null) {
  document.title = message('settingsPageTitle');
  // A popup's link, since settings need no connections.
  render(<SettingsView link={linkPopup()} />, root);
}
