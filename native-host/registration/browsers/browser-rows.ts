import type { Browser, BrowserFolders, Confinement, Family } from '../browser.ts';

/** A folder on Linux, macOS and Windows; null or missing where there is no such browser. */
type Folders = readonly [linux: string | null, macos?: string | null, windows?: string | null];

/** A browser that keeps its hosts' manifests in its profile folder (on Windows: names them in the registry). */
export function chromium(
  name: string,
  title: string,
  [linux, macos, windows]: Folders,
  keys: readonly string[] = ['Google\\Chrome'],
): Browser {
  const folders = (folder: string) => ({ profiles: [`%/${folder}`], manifests: [`%/${folder}/NativeMessagingHosts`] });
  return {
    name,
    title,
    family: 'chromium',
    ...(linux && { linux: folders(linux) }),
    ...(macos && { macos: folders(macos) }),
    ...(windows && { windows: named('chromium', `%/${windows}/User Data`, keys) }),
  };
}

/** Opera reads Chrome's folder; on macOS and Windows sources differ on whether it has its own too. */
export function opera(
  name: string,
  title: string,
  [linux, macos, windows]: readonly [string, string, string],
): Browser {
  return {
    name,
    title,
    family: 'chromium',
    linux: { profiles: [`%/${linux}`], manifests: ['%/google-chrome/NativeMessagingHosts'] },
    macos: {
      profiles: [`%/${macos}`],
      manifests: ['%/Google/Chrome/NativeMessagingHosts', `%/${macos}/NativeMessagingHosts`],
    },
    windows: named('chromium', `@/Opera Software/${windows}`, ['Opera Software', 'Google\\Chrome']),
  };
}

/** Windows: the key is Mozilla's in every brand's source. */
export function firefox(
  name: string,
  title: string,
  linuxProfiles: readonly string[],
  linuxHomes: readonly string[],
  [macosProfile, macosHome]: readonly [string, string],
  windowsProfile?: string,
): Browser {
  return {
    name,
    title,
    family: 'firefox',
    linux: { profiles: linuxProfiles, manifests: linuxHomes.map((home) => `${home}/native-messaging-hosts`) },
    macos: { profiles: [macosProfile], manifests: [`${macosHome}/NativeMessagingHosts`] },
    ...(windowsProfile && { windows: named('firefox', windowsProfile, ['Mozilla']) }),
  };
}

export function confined(
  name: string,
  title: string,
  family: Family,
  confinement: Confinement,
  profiles: string | readonly string[],
  manifests: readonly string[] = [],
): Browser {
  return { name, title, family, confinement, linux: { profiles: [profiles].flat(), manifests } };
}

/** On Windows a family has one manifest, in TapMap's folder, which each browser's keys name. */
function named(family: Family, profile: string, keys: readonly string[]): BrowserFolders {
  return { profiles: [profile], manifests: [`#/${family}`], keys };
}
