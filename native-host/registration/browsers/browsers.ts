import { chromium, confined, firefox, opera } from './browser-rows.ts';
import type { Browser } from '../browser.ts';

/**
 * Every browser that TapMap can register with, and those that it can only recognise.
 *
 * Sources: Chrome's "Native messaging" and MDN's "Native manifests" for Chrome, Chromium, Edge and Firefox; Chromium's
 * docs/user_data_dir.md for its profiles; for the rest the installers of KeePassXC, browserpass-native and KDE's Plasma
 * integration, which write to the same folders. On Windows only the registry keys decide whether a browser finds the
 * host; the profile folders just show whether the browser is installed.
 */
export const browsers: readonly Browser[] = [
  // name, title; folder on Linux, macOS and Windows; keys on Windows, where not Chrome's alone
  chromium('chromium', 'Chromium', ['chromium', 'Chromium', 'Chromium'], ['Chromium', 'Google\\Chrome']),
  chromium('chrome', 'Google Chrome', ['google-chrome', 'Google/Chrome', 'Google/Chrome']),
  chromium('chrome-beta', 'Google Chrome Beta', ['google-chrome-beta', 'Google/Chrome Beta', 'Google/Chrome Beta']),
  chromium('chrome-dev', 'Google Chrome Dev', ['google-chrome-unstable', 'Google/Chrome Dev', 'Google/Chrome Dev']),
  chromium('chrome-canary', 'Google Chrome Canary', [
    'google-chrome-canary',
    'Google/Chrome Canary',
    'Google/Chrome SxS',
  ]),
  chromium('chrome-for-testing', 'Chrome for Testing', [
    'google-chrome-for-testing',
    'Google/ChromeForTesting',
    'Google/Chrome for Testing',
  ]),
  edge('edge', 'Microsoft Edge', ['microsoft-edge', 'Microsoft Edge', 'Microsoft/Edge']),
  edge('edge-beta', 'Microsoft Edge Beta', ['microsoft-edge-beta', 'Microsoft Edge Beta', 'Microsoft/Edge Beta']),
  edge('edge-dev', 'Microsoft Edge Dev', ['microsoft-edge-dev', 'Microsoft Edge Dev', 'Microsoft/Edge Dev']),
  brave('brave', 'Brave', 'BraveSoftware/Brave-Browser'),
  brave('brave-beta', 'Brave Beta', 'BraveSoftware/Brave-Browser-Beta'),
  brave('brave-nightly', 'Brave Nightly', 'BraveSoftware/Brave-Browser-Nightly'),
  chromium('brave-origin', 'Brave Origin', ['BraveSoftware/Brave-Origin']),
  chromium('vivaldi', 'Vivaldi', ['vivaldi', 'Vivaldi', 'Vivaldi'], ['Vivaldi', 'Google\\Chrome']),
  chromium('vivaldi-snapshot', 'Vivaldi Snapshot', ['vivaldi-snapshot', 'Vivaldi Snapshot']),
  opera('opera', 'Opera', ['opera', 'com.operasoftware.Opera', 'Opera Stable']),
  opera('opera-beta', 'Opera Beta', ['opera-beta', 'com.operasoftware.OperaNext', 'Opera Next']),
  opera('opera-developer', 'Opera Developer', [
    'opera-developer',
    'com.operasoftware.OperaDeveloper',
    'Opera Developer',
  ]),
  chromium('arc', 'Arc', [null, 'Arc/User Data']),
  chromium('yandex', 'Yandex Browser', ['yandex-browser', 'Yandex', 'Yandex/YandexBrowser']),
  chromium('iridium', 'Iridium', ['iridium', 'Iridium', 'Iridium']),
  chromium('slimjet', 'Slimjet', ['slimjet', 'Slimjet', 'Slimjet']),
  // name, title; Linux: profiles, folders above the manifests; macOS: profiles, folder above the manifests; Windows:
  // profiles. Firefox reads ~/.mozilla for hosts even where its profiles are in the configuration folder (seen in 153).
  firefox(
    'firefox',
    'Firefox',
    ['~/.mozilla/firefox', '%/mozilla/firefox'],
    ['~/.mozilla'],
    ['%/Firefox', '%/Mozilla'],
    '@/Mozilla/Firefox',
  ),
  firefox('zen', 'Zen', ['~/.zen', '%/zen'], ['~/.mozilla'], ['%/zen', '%/Mozilla'], '@/zen'),
  firefox('floorp', 'Floorp', ['~/.floorp', '%/floorp'], ['~/.mozilla'], ['%/Floorp', '%/Mozilla'], '@/Floorp'),
  firefox(
    'librewolf',
    'LibreWolf',
    ['~/.librewolf', '%/librewolf'],
    ['~/.librewolf'],
    ['%/librewolf', '%/librewolf'],
    '@/librewolf',
  ),
  firefox(
    'waterfox',
    'Waterfox',
    ['~/.waterfox', '%/waterfox'],
    ['~/.waterfox', '~/.mozilla'],
    ['%/Waterfox', '%/Waterfox'],
    '@/Waterfox',
  ),
  firefox(
    'tor-browser',
    'Tor Browser',
    ['~/.local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser'],
    ['~/.local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser/.mozilla'],
    ['%/TorBrowser-Data/Browser', '%/TorBrowser-Data/Browser/Mozilla'],
  ),
  confined('firefox-snap', 'Firefox (snap)', 'firefox', 'portal', '~/snap/firefox/common/.mozilla/firefox', [
    '~/.mozilla/native-messaging-hosts',
  ]),
  confined('chromium-snap', 'Chromium (snap)', 'chromium', 'snap', '~/snap/chromium'),
  confined('brave-snap', 'Brave (snap)', 'chromium', 'snap', '~/snap/brave'),
  confined('vivaldi-snap', 'Vivaldi (snap)', 'chromium', 'snap', '~/snap/vivaldi'),
  confined('opera-snap', 'Opera (snap)', 'chromium', 'snap', '~/snap/opera'),
  confined('chromium-flatpak', 'Chromium (Flatpak)', 'chromium', 'flatpak', '~/.var/app/org.chromium.Chromium'),
  confined(
    'ungoogled-chromium-flatpak',
    'Ungoogled Chromium (Flatpak)',
    'chromium',
    'flatpak',
    '~/.var/app/io.github.ungoogled_software.ungoogled_chromium',
  ),
  confined('chrome-flatpak', 'Google Chrome (Flatpak)', 'chromium', 'flatpak', '~/.var/app/com.google.Chrome'),
  confined('edge-flatpak', 'Microsoft Edge (Flatpak)', 'chromium', 'flatpak', '~/.var/app/com.microsoft.Edge'),
  confined('brave-flatpak', 'Brave (Flatpak)', 'chromium', 'flatpak', '~/.var/app/com.brave.Browser'),
  confined('vivaldi-flatpak', 'Vivaldi (Flatpak)', 'chromium', 'flatpak', '~/.var/app/com.vivaldi.Vivaldi'),
  confined('opera-flatpak', 'Opera (Flatpak)', 'chromium', 'flatpak', '~/.var/app/com.opera.Opera'),
  confined('firefox-flatpak', 'Firefox (Flatpak)', 'firefox', 'flatpak', '~/.var/app/org.mozilla.firefox'),
  confined(
    'librewolf-flatpak',
    'LibreWolf (Flatpak)',
    'firefox',
    'flatpak',
    '~/.var/app/io.gitlab.librewolf-community',
  ),
  // Zen's and Floorp's first packages had other names (Flathub).
  confined('zen-flatpak', 'Zen (Flatpak)', 'firefox', 'flatpak', [
    '~/.var/app/app.zen_browser.zen',
    '~/.var/app/io.github.zen_browser.zen',
  ]),
  confined('floorp-flatpak', 'Floorp (Flatpak)', 'firefox', 'flatpak', [
    '~/.var/app/one.ablaze.floorp',
    '~/.var/app/org.ablaze.floorp',
  ]),
  confined('zen-snap', 'Zen (snap)', 'firefox', 'snap', ['~/snap/zen-browser', '~/snap/zen']),
  confined('floorp-snap', 'Floorp (snap)', 'firefox', 'snap', '~/snap/floorp'),
  confined('waterfox-flatpak', 'Waterfox (Flatpak)', 'firefox', 'flatpak', '~/.var/app/net.waterfox.waterfox'),
];

function edge(name: string, title: string, folders: readonly [string, string, string]): Browser {
  return chromium(name, title, folders, ['Microsoft\\Edge']);
}

function brave(name: string, title: string, folder: string): Browser {
  return chromium(name, title, [folder, folder, folder], ['BraveSoftware\\Brave-Browser', 'Google\\Chrome']);
}
