import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { endFirstRun } from '../end-first-run.ts';
import { openBidi, type Bidi } from './bidi.ts';
import { tabViewport, type ExtensionBrowser, type LaunchOptions } from '../extension-browser.ts';
import { firefoxAlerts } from './firefox-alerts.ts';
import { firefoxConsole } from './firefox-console.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';
import { firefoxPage, firefoxPopup } from './firefox-page.ts';
import { firefoxPermit } from './firefox-permit.ts';
import { firstTab, newTab } from './firefox-tabs.ts';
import { firefoxToolbarIcon } from './firefox-toolbar-icon.ts';
import { firefoxUseProxy } from './firefox-use-proxy.ts';
import { onceEnded } from '../once-ended.ts';
import { firefoxPagesHost, firefoxProfileIn } from './prepare-firefox-home.ts';

/** Starts Firefox and drives it over its own WebDriver BiDi server. The extension is installed for this run only. */
export async function launchFirefox(
  options: LaunchOptions & { readonly connectTo?: (port: number) => Duplex },
): Promise<ExtensionBrowser> {
  const {
    executable,
    extensionDir,
    scratchDir,
    headless,
    enter,
    env = {},
    language = 'en',
    isFirstRun = false,
    trustAnyone = false,
    showPrivate = false,
    networkLog,
    connectTo,
  } = options;
  const [program = '', ...args] = (enter ?? ((command) => [...command]))([
    executable,
    ...(headless ? ['--headless'] : []),
    '--no-remote',
    ...['--profile', firefoxProfileIn(scratchDir)],
    ...['--remote-debugging-port', '0'],
    '--remote-allow-system-access', // needed to open extension pages
  ]);
  const child = spawn(program, args, {
    env: {
      ...process.env,
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      HOME: scratchDir,
      ...(networkLog === undefined ? {} : { MOZ_LOG: 'nsHttp:4,nsHostResolver:4', MOZ_LOG_FILE: networkLog }),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await onceEnded(child);
  };
  // Firefox outlives its driver, unlike Chromium on its pipe.
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    const bidi = await openBidi(await bidiPort(child), { connectTo, trustAnyone });
    const install = async (): Promise<void> => {
      if (extensionDir === null) return;
      const extensionData = { type: 'path', path: extensionDir };
      await bidi.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': showPrivate });
      // For private windows Firefox restarts the extension at once; errors of the aborted first start do not count.
      if (showPrivate) await firefoxEvaluateChrome(bidi, 'Services.console.reset(), true');
    };
    await speakLanguage(bidi, language);
    if (headless) await firefoxAlerts(bidi);
    await install();
    let blankTab = await firstTab(bidi);
    const address = (path: string): string => `moz-extension://${firefoxPagesHost}/${path}`;
    if (extensionDir !== null && !isFirstRun) {
      blankTab ??= await newTab(bidi);
      const page = await firefoxPage(bidi, blankTab, address('manifest.json'), null);
      await page.evaluate(inBackground(endFirstRun));
    }
    const open: ExtensionBrowser['open'] = async (path, viewport = tabViewport) => {
      const tab = blankTab ?? (await newTab(bidi));
      blankTab = null;
      return firefoxPage(bidi, tab, address(path), headless ? viewport : null);
    };
    return {
      name: 'firefox',
      pid: child.pid ?? 0,
      open,
      openPopup: async () => firefoxPopup(await open('manifest.json')),
      evaluateInBackground: async (expression) => {
        const page = await open('manifest.json');
        const value = await page.evaluate(inBackground(expression));
        await page.close();
        return value;
      },
      toolbarIcon: () => firefoxToolbarIcon(bidi),
      permit: (wanted) => firefoxPermit(bidi, wanted),
      useProxy: (proxy) => firefoxUseProxy(bidi, proxy),
      errors: () => firefoxConsole(bidi),
      installOther: async (path) => {
        await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
      },
      reloadExtension: install,
      ended: onceEnded(child),
      kill,
      close: async () => {
        bidi.end();
        child.kill('SIGTERM');
        await onceEnded(child);
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** An expression whose global scope is that of the background, for a page of the extension. */
const inBackground = (expression: string): string =>
  `(async (self) => (${expression}))(await browser.runtime.getBackgroundPage())`;

/** Sets a UI language for which no language pack is installed: extensions read it and bring their own texts. */
async function speakLanguage(bidi: Bidi, language: string): Promise<void> {
  if (language === 'en') return;
  const list = JSON.stringify([language, 'en-US']);
  const change = `(Services.locale.availableLocales = ${list}, Services.locale.requestedLocales = ${list})`;
  await firefoxEvaluateChrome(bidi, change);
}

/** The port that Firefox prints on its standard error. */
function bidiPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const port = /WebDriver BiDi listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`Firefox ended with ${String(status)}: ${text}`)));
  });
}
