import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPopup } from '../link/link-popup.ts';
import { message } from '../text/message.ts';
import { SetupView } from './setup-view.tsx';

/*
 * Attributes for tests, in addition to those that page/page.tsx describes; popup and full tab show the same card while no
 * host has responded:
 *
 *   [data-host-state="running"]    the card, by the kind of HostState
 *   [data-system="linux"]          a tab of the instructions; also "windows", "macos"
 *   [data-sandbox]                 what works in a browser from Snap or Flatpak
 *   [data-action="copy-command"]   also "retry", "demo"
 *   [data-action="skip-country"]   once the host runs; also "open-map"; [data-setting="country"] as in the settings
 *   [data-pin-hint]                where the browser says that the toolbar button is hidden
 */
const root = document.getElementById('app');
if (root !== null) {
  document.title = message('setupPageTitle');
  // A popup's link, since the page needs no connections.
  render(<SetupView link={linkPopup()} />, root);
}
