import { expect, test } from 'vitest';
import { parseAppUnit } from '../../../../../native-host/sockets/linux/services/parse-app-unit.ts';

test.each([
  // From DESKTOP_ENVIRONMENTS.md
  ['app-gnome-org.gnome.Evince@12345.service', 'app:org.gnome.Evince'],
  ['app-flatpak-org.telegram.desktop@12345.service', 'flatpak:org.telegram.desktop'],
  ['app-KDE-org.kde.okular@12345.service', 'app:org.kde.okular'],
  ['app-org.kde.amarok.service', 'app:org.kde.amarok'],
  ['app-org.gnome.Evince-12345.scope', 'app:org.gnome.Evince'],
  ['app-gnome-org.gnome.Evince-12345.service', 'app:org.gnome.Evince'],
  // As GNOME, KDE, Flatpak and uwsm name them
  ['app-gnome-firefox-4711.scope', 'app:firefox'],
  ['app-gnome-firefox\\x2desr-4711.scope', 'app:firefox-esr'],
  ['app-flatpak-org.mozilla.firefox-4711.scope', 'flatpak:org.mozilla.firefox'],
  ['app-org.mozilla.firefox-0a1b2c3d4e5f60718293a4b5c6d7e8f9.scope', 'app:org.mozilla.firefox'],
  ['app-firefox@8d2fa1d0b6c2.service', 'app:firefox'],
  ['app-gnome\\x2dkeyring\\x2dssh@autostart.service', 'app:gnome-keyring-ssh'],
  ['app-nextcloud-autostart.service', 'app:nextcloud'],
  ['app-Hyprland-foot-3f9d8a12.scope', 'app:foot'],
  ['app-org.gnome.Terminal.slice', 'app:org.gnome.Terminal'],
  ['app-gnome-google-chrome-4711.scope', 'app:google-chrome'], // its hyphen should be escaped
  // Others
  ['app-graphical.slice', null],
  ['app.slice', null],
  ['app-.scope', null],
  ['app-@1.service', null],
  ['application-1.scope', null],
  ['session-3.scope', null],
])('%s runs %s', (unit, app) => {
  expect(parseAppUnit(unit)).toBe(app);
});
