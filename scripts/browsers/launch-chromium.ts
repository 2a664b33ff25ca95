import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumPage, chromiumViewport } from './chromium-page.ts';
import { tabViewport, type ExtensionBrowser, type LaunchOptions } from './extension-browser.ts';
import { chromiumId } from './extension-ids.ts';
import { goToExtensionPage } from './go-to-extension-page.ts';
import { onceEnded } from './once-ended.ts';
import { writeLauncher } from './write-launcher.ts';

/**
 * Starts a Chromium-based browser, with the extension loaded over its debugging pipe: branded Chrome ignores
 * --load-extension.
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser & { browser: Browser }> {
  const {
    executable,
    extensionDir,
    scratchDir,
    headless,
    enter,
    env = {},
    language = 'en',
    lookUpNames = false,
    trustAnyone = false,
  } = options;
  const browser = await puppeteer.launch({
    executablePath: enter ? writeLauncher(join(scratchDir, 'enter'), enter([executable])) : executable,
    headless,
    userDataDir: scratchDir,
    pipe: true,
    enableExtensions: extensionDir === null ? [] : [extensionDir],
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language, ...env },
    handleSIGINT: false,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'], // its banner would cover part of the map
    args: [
      ...quietArguments,
      `--lang=${language}`,
      ...(headless ? ['--disable-gpu', lookUpNames ? noNamesOfItsMaker : noNames] : []),
      ...(trustAnyone ? ['--ignore-certificate-errors'] : []),
      ...(enter || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const child = browser.process();
  if (!child) throw new Error('puppeteer gives no process for the browser that it launched.');
  const errors: string[] = [];
  const address = (path: string): string => `chrome-extension://${chromiumId}/${path}`;
  let blankTab = (await browser.pages())[0];
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
        await popup.evaluate('window.close()').catch(() => undefined); // the response may be lost with the popup
        await opener.close();
      };
      return { ...popup, close };
    },
    permit: async (wanted) => {
      const asker = await browser.newPage();
      await goToExtensionPage(asker, address('manifest.json'));
      const isGiven = await asker.evaluate(`chrome.permissions.request(${JSON.stringify(wanted)})`);
      await asker.close();
      if (isGiven !== true) throw new Error(`Chromium does not give ${JSON.stringify(wanted)}.`);
    },
    useProxy: () => Promise.reject(new Error('Chromium takes no other proxy while it runs.')),
    errors: () => Promise.resolve([...errors]),
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
];

/**
 * Rules that keep the browser from resolving Google's hosts, which --disable-background-networking alone does not: they
 * block either all names, where nobody browses, or only Google's, so that every other lookup is seen.
 */
const noNames = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
const noNamesOfItsMaker = `--host-resolver-rules=${['google.com', 'googleapis.com', 'gvt1.com']
  .map((domain) => `MAP *.${domain} ~NOTFOUND`)
  .join()}`;
