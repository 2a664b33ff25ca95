import type { Viewport } from './appearance.ts';
import type { ExtensionPage } from './extension-page.ts';

/** One running browser with the extension in it, the same to a test whichever browser it is. */
export type ExtensionBrowser = {
  readonly name: BrowserName;
  readonly pid: number;
  /** Opens a page of the extension in a tab of its own, by its path in the built extension. */
  readonly open: (path: string, viewport?: Viewport) => Promise<ExtensionPage>;
  /** Opens the real popup, as a click on the toolbar button does. */
  readonly openPopup: () => Promise<ExtensionPage>;
  /** Gives the extension optional permissions, as a user who agrees; Chromium's profile must be prepared for it. */
  readonly permit: (wanted: Permissions) => Promise<void>;
  /** Sends pages by this proxy from now on, by none for null. Firefox only: Chromium is told at its start. */
  readonly useProxy: (proxy: BrowserProxy | null) => Promise<void>;
  /** Errors of the extension's pages so far: exceptions, console errors, violations of the content security policy. */
  readonly errors: () => Promise<string[]>;
  /** Loads the extension anew from its folder; its pages close. */
  readonly reloadExtension: () => Promise<void>;
  /** Resolves when the browser's process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it without a chance to tidy up, as a crash does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type BrowserName = 'chromium' | 'firefox';
export type Permissions = { readonly permissions?: readonly string[]; readonly origins?: readonly string[] };
/** `resolvesNames`: it is given names and looks them up, which for HTTP it always does. */
export type BrowserProxy = {
  readonly type: 'socks' | 'http';
  readonly host: string;
  readonly port: number;
  readonly resolvesNames: boolean;
};

export const tabViewport: Viewport = { width: 1280, height: 800 };

/** How and where a browser is started. */
export type LaunchOptions = {
  readonly executable: string;
  /** The unpacked extension; null: a browser without one. */
  readonly extensionDir: string | null;
  /** A folder prepared by prepareChromiumProfile or prepareFirefoxHome, written to by this browser alone. */
  readonly scratchDir: string;
  /** Also keeps a Chromium off the network: without a window nobody browses. */
  readonly headless: boolean;
  /** For a world: the command that starts a command inside it. */
  readonly enter?: (command: readonly string[]) => string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The language of the browser's own words, as a BCP 47 tag; English by default. */
  readonly language?: string;
  /** Takes certificates that nobody signed. */
  readonly trustAnyone?: boolean;
  /** Lets the extension see private windows; Chromium's profile must be prepared for it. */
  readonly showPrivate?: boolean;
  /** Lets a headless Chromium look up all names but those of its maker's hosts. */
  readonly lookUpNames?: boolean;
};
