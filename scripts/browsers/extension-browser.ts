import type { Viewport } from './appearance.ts';
import type { ExtensionPage } from './extension-page.ts';

/** A running browser with the extension, with the same interface for every browser. */
export type ExtensionBrowser = {
  readonly name: BrowserName;
  readonly pid: number;
  /** Opens a page of the extension in a new tab, by its path in the built extension. */
  readonly open: (path: string, viewport?: Viewport) => Promise<ExtensionPage>;
  /** Opens the real popup, as a click on the toolbar button does. */
  readonly openPopup: () => Promise<ExtensionPage>;
  /** The JSON value of an expression in the extension's background, whose global object it finds as `self`, awaited. */
  readonly evaluateInBackground: (expression: string) => Promise<unknown>;
  /** The file that the toolbar button shows at 16 pixels; null where the browser does not report it: in Chromium. */
  readonly toolbarIcon: () => Promise<string | null>;
  /** Grants the extension optional permissions, as a user who agrees; Chromium's profile must be prepared for it. */
  readonly permit: (wanted: Permissions) => Promise<void>;
  /** Loads pages through this proxy from now on, through none for null. Firefox only: Chromium takes it at launch. */
  readonly useProxy: (proxy: BrowserProxy | null) => Promise<void>;
  /** Errors of the extension's pages so far: exceptions, console errors, violations of the content security policy. */
  readonly errors: () => Promise<string[]>;
  /** Loads another unpacked extension next to it. */
  readonly installOther: (extensionDir: string) => Promise<void>;
  /** Reloads the extension from its folder; its pages close. */
  readonly reloadExtension: () => Promise<void>;
  /** Resolves when the browser's process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Kills it without a chance to clean up, as in a crash. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type BrowserName = 'chromium' | 'firefox';
export type Permissions = { readonly permissions?: readonly string[]; readonly origins?: readonly string[] };
/** `resolvesNames`: the proxy gets host names and resolves them itself; an HTTP proxy always does. */
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
  /** Chromium's id of it, where it has no key. Default: the one that follows from the key. */
  readonly extensionId?: string | undefined;
  /** A folder prepared by prepareChromiumProfile or prepareFirefoxHome, written to by this browser alone. */
  readonly scratchDir: string;
  /** Also keeps Chromium off the network: without a window nobody browses. */
  readonly headless: boolean;
  /** For a world: wraps a command so that it runs inside it. */
  readonly enter?: (command: readonly string[]) => string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The language of the browser's UI, as a BCP 47 tag; English by default. */
  readonly language?: string;
  /** Leaves the profile in its first run, in which the setup page may open by itself; by default that is over. */
  readonly isFirstRun?: boolean;
  /** Accepts self-signed certificates. */
  readonly trustAnyone?: boolean;
  /** Lets the extension see private windows; Chromium's profile must be prepared for it. */
  readonly showPrivate?: boolean;
  /** Lets a headless Chromium resolve all names except those of Google's hosts. */
  readonly lookUpNames?: boolean;
  /** Chromium's pages begin with so large a heap, and seldom collect what many pages leave. Not for measurements. */
  readonly initialHeapMb?: number | undefined;
  /** The file that the browser writes what it does on the network to; Firefox adds an ending to the name. */
  readonly networkLog?: string | undefined;
};
