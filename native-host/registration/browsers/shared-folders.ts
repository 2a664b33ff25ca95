import { existsSync } from 'node:fs';
import type { System } from '../../system/host-platform.ts';

/**
 * The folders in which a browser looks for the manifests of all users, the first one first; none where they are not known,
 * and on Windows, where there is no such installation.
 *
 * Sources: as for the browsers' own folders (browsers.ts), and Debian's and Fedora's Firefox.
 */
export function sharedFolders(name: string, system: System): readonly string[] {
  if (system === 'windows') return [];
  const rows = system === 'linux' ? linux : macos;
  return rows.find(([names]) => names.test(name))?.[1] ?? [];
}

type Rows = readonly (readonly [names: RegExp, folders: readonly string[]])[];

/** Where a distribution keeps 64-bit libraries apart (Fedora), its browsers look there. */
const libraries = (folder: string): string[] =>
  ['/usr/lib', '/usr/lib64'].filter((lib) => existsSync(lib)).map((lib) => `${lib}/${folder}/native-messaging-hosts`);
const etc = (folder: string): string[] => [`/etc/${folder}/native-messaging-hosts`];
const library = (folder: string): string[] => [`/Library/${folder}/NativeMessagingHosts`];

const linux: Rows = [
  [/-(snap|flatpak)$|^tor-browser$|^slimjet$/, []],
  [/^chromium$/, etc('chromium')],
  [/^chrome-for-testing$/, etc('opt/chrome_for_testing')],
  [/^edge/, etc('opt/edge')],
  [/^yandex$/, etc('opt/yandex-browser')],
  [/^iridium$/, etc('iridium-browser')],
  [/^(chrome|brave|vivaldi|opera)/, etc('opt/chrome')],
  [/^(firefox|zen|floorp)$/, libraries('mozilla')],
  [/^librewolf$/, libraries('librewolf')],
  [/^waterfox$/, libraries('waterfox')],
];

const macos: Rows = [
  [/^chrome-for-testing$/, []],
  [/^chrome/, library('Google/Chrome')],
  [/^(chromium$|brave)/, library('Application Support/Chromium')],
  [/^edge/, library('Microsoft/Edge')],
  [/^vivaldi/, library('Application Support/Vivaldi')],
  [/^arc$/, library('Application Support/Arc/User Data')],
  [/^(firefox|zen|floorp)$/, library('Application Support/Mozilla')],
];
