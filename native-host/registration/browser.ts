/** Which kind of manifest a browser reads. */
export type Family = 'chromium' | 'firefox';

/**
 * A package that shuts its browser in. A snap'd Firefox starts hosts through the desktop portal, after asking once; no
 * other snap and no flatpak can start a program outside.
 */
export type Confinement = 'portal' | 'snap' | 'flatpak';

/**
 * A browser's places on one system. Folders begin with one of HostPlatform's: `~` the home folder, `%` the configuration
 * folder, `@` the roaming one, `#` TapMap's own.
 */
export type BrowserFolders = {
  /** A folder that is there when the browser is used. */
  readonly profiles: readonly string[];
  /**
   * Where the manifest of a native-messaging host belongs: where the browser looks for it, the surest place first; none
   * where no manifest can work. On Windows it may be anywhere, since a registry key names it.
   */
  readonly manifests: readonly string[];
  /** Windows: keys below HKEY_CURRENT_USER\Software whose NativeMessagingHosts it reads; the first that is there counts. */
  readonly keys?: readonly string[];
};

export type Browser = {
  /** Given to `--browser`; unique. */
  readonly name: string;
  readonly title: string;
  readonly family: Family;
  readonly confinement?: Confinement;
  readonly linux?: BrowserFolders;
  readonly macos?: BrowserFolders;
  readonly windows?: BrowserFolders;
};
