/** Which kind of manifest a browser reads. */
export type Family = 'chromium' | 'firefox';

/**
 * A package that shuts its browser in. A snap'd Firefox starts hosts through the desktop portal, after asking once; no
 * other snap and no flatpak can start a program outside.
 */
export type Confinement = 'portal' | 'snap' | 'flatpak';

/** Folders on one system. `~` is the home folder, `%` the configuration folder of HostPlatform. */
export type BrowserFolders = {
  /** A folder that is there when the browser is used. */
  readonly profiles: readonly string[];
  /** Where it looks for manifests of native-messaging hosts, the surest first; none where no manifest can work. */
  readonly manifests: readonly string[];
};

export type Browser = {
  /** Given to `--browser`; unique. */
  readonly name: string;
  readonly title: string;
  readonly family: Family;
  readonly confinement?: Confinement;
  readonly linux?: BrowserFolders;
  readonly macos?: BrowserFolders;
  /** Keys below HKEY_CURRENT_USER\Software whose NativeMessagingHosts it reads. */
  readonly windows?: readonly string[];
};

/**
 * Every browser that TapMap can register with, and those that it can only recognise.
 *
 * Sources: Chrome's "Native messaging" and MDN's "Native manifests" for Chrome, Chromium, Edge and Firefox; for the rest
 * the installers of KeePassXC, browserpass-native and KDE's Plasma integration, which write to the same places.
 */
export const browsers: readonly Browser[] = [
  // name, title, folder on Linux, folder on macOS, keys on Windows (where not Chrome's alone)
  chromium('chromium', 'Chromium', 'chromium', 'Chromium', ['Chromium', 'Google\\Chrome']),
  chromium('chrome', 'Google Chrome', 'google-chrome', 'Google/Chrome'),
  chromium('chrome-beta', 'Google Chrome Beta', 'google-chrome-beta', 'Google/Chrome Beta'),
  chromium('chrome-dev', 'Google Chrome Dev', 'google-chrome-unstable', 'Google/Chrome Dev'),
  chromium('chrome-canary', 'Google Chrome Canary', 'google-chrome-canary', 'Google/Chrome Canary'),
  chromium('chrome-for-testing', 'Chrome for Testing', 'google-chrome-for-testing', 'Google/ChromeForTesting'),
  chromium('edge', 'Microsoft Edge', 'microsoft-edge', 'Microsoft Edge', ['Microsoft\\Edge']),
  chromium('edge-beta', 'Microsoft Edge Beta', 'microsoft-edge-beta', 'Microsoft Edge Beta', ['Microsoft\\Edge']),
  chromium('edge-dev', 'Microsoft Edge Dev', 'microsoft-edge-dev', 'Microsoft Edge Dev', ['Microsoft\\Edge']),
  chromium('brave', 'Brave', ...both('BraveSoftware/Brave-Browser'), [
    'BraveSoftware\\Brave-Browser',
    'Google\\Chrome',
  ]),
  chromium('brave-beta', 'Brave Beta', ...both('BraveSoftware/Brave-Browser-Beta')),
  chromium('brave-nightly', 'Brave Nightly', ...both('BraveSoftware/Brave-Browser-Nightly')),
  chromium('brave-origin', 'Brave Origin', 'BraveSoftware/Brave-Origin'),
  chromium('vivaldi', 'Vivaldi', 'vivaldi', 'Vivaldi', ['Vivaldi', 'Google\\Chrome']),
  chromium('vivaldi-snapshot', 'Vivaldi Snapshot', 'vivaldi-snapshot', 'Vivaldi Snapshot', [
    'Vivaldi',
    'Google\\Chrome',
  ]),
  opera('opera', 'Opera', 'opera', 'com.operasoftware.Opera'),
  opera('opera-beta', 'Opera Beta', 'opera-beta', 'com.operasoftware.OperaNext'),
  opera('opera-developer', 'Opera Developer', 'opera-developer', 'com.operasoftware.OperaDeveloper'),
  chromium('arc', 'Arc', null, 'Arc/User Data'),
  chromium('yandex', 'Yandex Browser', 'yandex-browser', 'Yandex'),
  chromium('iridium', 'Iridium', 'iridium', 'Iridium'),
  chromium('slimjet', 'Slimjet', 'slimjet', 'Slimjet'),
  // name, title; Linux: profiles, folders above the manifests; macOS: profiles, folder above the manifests.
  // Firefox reads ~/.mozilla for hosts even where its profiles are in the configuration folder (seen in Firefox 153).
  firefox(
    'firefox',
    'Firefox',
    ['~/.mozilla/firefox', '%/mozilla/firefox'],
    ['~/.mozilla'],
    ['%/Firefox'],
    '%/Mozilla',
  ),
  firefox('zen', 'Zen', ['~/.zen', '%/zen'], ['~/.mozilla'], ['%/zen'], '%/Mozilla'),
  firefox('floorp', 'Floorp', ['~/.floorp', '%/floorp'], ['~/.mozilla'], ['%/Floorp'], '%/Mozilla'),
  firefox('librewolf', 'LibreWolf', ['~/.librewolf', '%/librewolf'], ['~/.librewolf'], ['%/librewolf'], '%/librewolf'),
  firefox(
    'waterfox',
    'Waterfox',
    ['~/.waterfox', '%/waterfox'],
    ['~/.waterfox', '~/.mozilla'],
    ['%/Waterfox'],
    '%/Waterfox',
  ),
  firefox(
    'tor-browser',
    'Tor Browser',
    ['~/.local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser'],
    ['~/.local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser/.mozilla'],
    ['%/TorBrowser-Data/Browser'],
    '%/TorBrowser-Data/Browser/Mozilla',
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
  confined('waterfox-flatpak', 'Waterfox (Flatpak)', 'firefox', 'flatpak', '~/.var/app/net.waterfox.waterfox'),
];

/** A browser that keeps its hosts' manifests in its profile folder, below the configuration folder. */
function chromium(
  name: string,
  title: string,
  linux: string | null,
  macos: string | null = null,
  windows: readonly string[] = ['Google\\Chrome'],
): Browser {
  const folders = (folder: string) => ({ profiles: [`%/${folder}`], manifests: [`%/${folder}/NativeMessagingHosts`] });
  return {
    name,
    title,
    family: 'chromium',
    ...(linux !== null && { linux: folders(linux) }),
    ...(macos !== null && { macos: folders(macos) }),
    windows,
  };
}

function both(folder: string): [linux: string, macos: string] {
  return [folder, folder];
}

/** Opera reads Chrome's folder; on macOS accounts differ on whether it has one of its own too. */
function opera(name: string, title: string, linux: string, macos: string): Browser {
  return {
    name,
    title,
    family: 'chromium',
    linux: { profiles: [`%/${linux}`], manifests: ['%/google-chrome/NativeMessagingHosts'] },
    macos: {
      profiles: [`%/${macos}`],
      manifests: ['%/Google/Chrome/NativeMessagingHosts', `%/${macos}/NativeMessagingHosts`],
    },
    windows: ['Opera Software', 'Google\\Chrome'],
  };
}

/** Windows: the key is Mozilla's in every brand's source. */
function firefox(
  name: string,
  title: string,
  linuxProfiles: readonly string[],
  linuxHomes: readonly string[],
  macosProfiles: readonly string[],
  macosHome: string,
): Browser {
  return {
    name,
    title,
    family: 'firefox',
    linux: { profiles: linuxProfiles, manifests: linuxHomes.map((home) => `${home}/native-messaging-hosts`) },
    macos: { profiles: macosProfiles, manifests: [`${macosHome}/NativeMessagingHosts`] },
    windows: ['Mozilla'],
  };
}

function confined(
  name: string,
  title: string,
  family: Family,
  confinement: Confinement,
  profile: string,
  manifests: readonly string[] = [],
): Browser {
  return { name, title, family, confinement, linux: { profiles: [profile], manifests } };
}
