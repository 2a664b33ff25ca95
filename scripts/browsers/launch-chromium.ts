import { join } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import { chromiumPage, chromiumViewport } from './chromium-page.ts';
import { tabViewport, type ExtensionBrowser, type LaunchOptions } from './extension-browser.ts';
import { chromiumId } from './extension-ids.ts';
import { endFirstRun } from './end-first-run.ts';
import { goToExtensionPage } from './go-to-extension-page.ts';
import { hasLeft } from './has-left.ts';
import { onceEnded } from './once-ended.ts';
import { waitUntil } from './wait-until.ts';
import { writeLauncher } from './write-launcher.ts';

/**
 * Starts a Chromium-based browser, with the extension loaded over its debugging pipe: branded Chrome ignores
 * --load-extension.
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser & { browser: Browser }> {
  const {
    executable,
    extensionDir,
    extensionId = chromiumId,
    scratchDir,
    headless,
    enter,
    env = {},
    language = 'en',
    isFirstRun = false,
    lookUpNames = false,
    trustAnyone = false,
    showPrivate = false,
    networkLog,
    initialHeapMb,
  } = options;
  const browser = await puppeteer.launch({
    executablePath: enter ? writeLauncher(join(scratchDir, 'enter'), enter([executable])) : executable,
    headless,
    userDataDir: scratchDir,
    pipe: true,
    // A profile that is prepared for private windows has the extension: loaded here as well, it would start twice. But
    // only what is loaded here is installed anew, as in a first run.
    enableExtensions: extensionDir === null ? [] : (showPrivate && !isFirstRun) || [extensionDir],
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language, ...env },
    handleSIGINT: false,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'], // its banner would cover part of the map
    args: [
      ...quietArguments,
      `--lang=${language}`,
      ...(headless ? ['--disable-gpu', lookUpNames ? noNamesOfItsMaker : noNames] : []),
      ...(networkLog === undefined ? [] : [`--log-net-log=${networkLog}`]),
      ...(initialHeapMb === undefined ? [] : [`--js-flags=--initial-heap-size=${initialHeapMb}`]),
      ...(trustAnyone ? ['--ignore-certificate-errors'] : []),
      ...(enter || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const child = browser.process();
  if (!child) throw new Error('puppeteer gives no process for the browser that it launched.');
  const errors: string[] = [];
  const address = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const evaluateInBackground: ExtensionBrowser['evaluateInBackground'] = async (expression) => {
    const isBackground = (target: Target): boolean =>
      target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(address(''));
    const worker = await (await browser.waitForTarget(isBackground)).worker();
    if (worker === null) throw new Error('puppeteer gives no worker for the background.');
    // puppeteer gives a worker that starts before its script runs, when it has none of its globals yet.
    await waitUntil('the background runs', () => worker.evaluate(`typeof setTimeout === 'function'`));
    return worker.evaluate(`(async () => (${expression}))()`);
  };
  let blankTab = (await browser.pages())[0];
  if (extensionDir !== null && !isFirstRun) {
    blankTab ??= await browser.newPage();
    await goToExtensionPage(blankTab, address('manifest.json'));
    await evaluateInBackground(endFirstRun);
  }
  const newTab = async (): Promise<Page> => {
    const tab = blankTab ?? (await browser.newPage());
    blankTab = undefined;
    return tab;
  };

  return {
    name: 'chromium',
    browser,
    pid: child.pid ?? 0,
    open: async (path, viewport = tabViewport) => {
      const page = await newTab();
      if (headless) await page.setViewport(chromiumViewport(viewport));
      const extensionPage = chromiumPage(page, errors);
      await goToExtensionPage(page, address(path));
      return extensionPage;
    },
    openPopup: async () => {
      const opener = await browser.newPage();
      await goToExtensionPage(opener, address('manifest.json'));
      const known = new Set(browser.targets());
      await opener.evaluate('chrome.action.openPopup()');
      const target = await browser.waitForTarget((each) => !known.has(each) && each.url().startsWith(address('')));
      const popup = chromiumPage(await target.asPage(), errors);
      const close = async (): Promise<void> => {
        await popup.evaluate('window.close()').catch(hasLeft);
        await opener.close();
      };
      return { ...popup, close };
    },
    evaluateInBackground,
    toolbarIcon: () => Promise.resolve(null),
    permit: async (wanted) => {
      const asker = await browser.newPage();
      await goToExtensionPage(asker, address('manifest.json'));
      const isGiven = await asker.evaluate(`chrome.permissions.request(${JSON.stringify(wanted)})`);
      await asker.close();
      if (isGiven !== true) throw new Error(`Chromium does not give ${JSON.stringify(wanted)}.`);
    },
    useProxy: () => Promise.reject(new Error('Chromium takes no other proxy while it runs.')),
    errors: () => Promise.resolve([...errors]),
    installOther: async (otherDir) => {
      await browser.installExtension(otherDir);
    },
    reloadExtension: async () => {
      if (extensionDir !== null) await browser.installExtension(extensionDir);
    },
    ended: onceEnded(child),
    kill: async () => {
      child.kill('SIGKILL');
      await onceEnded(child);
    },
    close: () => browser.close(),
  };
}

/** Keeps the browser's own features off screen and network: no first-run pages, updates or sync. */
const quietArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Its address bar loads two pages of suggestions at each start: a third of the processor's time that a start takes.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/**
 * Rules that keep the browser from resolving Google's hosts, which --disable-background-networking alone does not: they
 * block either all names, where nobody browses, or only Google's, so that every other lookup is seen.
 */
export const domainsOfItsMaker = ['google.com', 'googleapis.com', 'gvt1.com'];
const noNames = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
const noNamesOfItsMaker = `--host-resolver-rules=${domainsOfItsMaker
  .map((domain) => `MAP *.${domain} ~NOTFOUND`)
  .join()}`;
