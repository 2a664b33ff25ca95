/** Which kind of manifest a browser reads. */
export type Family = 'chromium' | 'firefox';

/**
 * A package that confines its browser. The Firefox snap starts hosts through the desktop portal, after asking once; no
 * other snap and no flatpak can start a program outside.
 */
export type Confinement = 'portal' | 'snap' | 'flatpak';

/**
 * A browser's folders on one system, each below one of HostPlatform's: `~` is the home folder, `%` the configuration
 * folder, `@` the roaming one, `#` TapMap's own.
 */
export type BrowserFolders = {
  /** Folders that exist once the browser was used. */
  readonly profiles: readonly string[];
  /**
   * Where the browser looks for the manifest of a native-messaging host, the most certain folder first; none where no
   * manifest can work. On Windows it may be anywhere, since a registry key names it.
   */
  readonly manifests: readonly string[];
  /** Windows: keys in HKEY_CURRENT_USER\Software whose NativeMessagingHosts it reads; the first that exists counts. */
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
