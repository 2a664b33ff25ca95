import { isDeepStrictEqual } from 'node:util';
import type { ToolbarIcon } from '../../extension/background/toolbar-icon.ts';
import { defaultExitSettings, type ExitSettings } from '../../extension/exit/exit-choice.ts';
import { isRecord } from '../../scripts/is-record.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';

/** What a page of the extension receives about the exit, and what the toolbar button shows. */
export type ExitPage = {
  readonly page: ExtensionPage;
  /** Sets this, and waits until the background knows. */
  readonly choose: (settings: Partial<ExitSettings>) => Promise<void>;
  /** The results of the last check in that message; null for none. */
  readonly results: () => Promise<Record<string, unknown> | null>;
  readonly badge: () => Promise<{ text: string; title: string }>;
  /** The button's tooltip. */
  readonly title: () => Promise<string>;
  /** Waits until the button shows this text; its tooltip follows a moment later. */
  readonly waitForBadge: (text: string, timeoutMs?: number) => Promise<void>;
  /** Waits until the button shows this icon, where the browser reports it. */
  readonly waitForIcon: (icon: ToolbarIcon) => Promise<void>;
  /** The last `exit` message from the background (page-messages.ts). */
  readonly exit: () => Promise<Record<string, unknown>>;
  /** The periods in that message, the oldest first. */
  readonly history: () => Promise<unknown>;
  readonly verdict: () => Promise<Record<string, unknown>>;
  /** Waits until this is the overall verdict. */
  readonly waitForVerdict: (overall: string) => Promise<void>;
  /** Starts a check like a click on its button. */
  readonly ask: () => Promise<void>;
};

/** Opens a page that listens to the background. */
export async function openExitPage(browser: WorldBrowser): Promise<ExitPage> {
  const page = await browser.open(settingsPath);
  await page.evaluate(listen);
  const badge: ExitPage['badge'] = async () => {
    const [text, title] = readPair(await page.evaluate(readBadge));
    return { text, title };
  };
  const title: ExitPage['title'] = async () => (await badge()).title;
  const exit: ExitPage['exit'] = async () => readRecord(await page.evaluate('window.lastExit ?? {}'));
  const verdict: ExitPage['verdict'] = async () => readRecord((await exit())['verdict']);
  const history: ExitPage['history'] = async () => (await exit())['history'];
  const results: ExitPage['results'] = async () => {
    const check = readRecord((await exit())['evidence'])['check'];
    return isRecord(check) ? check : null;
  };
  return {
    ...{ results, page, badge, title, exit, history, verdict },
    async choose(settings) {
      const values = { exit: { ...defaultExitSettings, ...settings } };
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(values)}).then(() => true)`);
      const isKnown = async (): Promise<boolean> =>
        isDeepStrictEqual(await page.evaluate('window.lastSettings?.exit ?? null'), values.exit);
      await waitUntil('the background knows the choice', isKnown);
    },
    async waitForBadge(text, timeoutMs) {
      let last = await badge();
      const isThere = async (): Promise<boolean> => (last = await badge()).text === text;
      await waitUntil(() => `the button shows “${text}”, not “${last.text}” (${last.title})`, isThere, timeoutMs);
    },
    async waitForIcon(icon) {
      let last: string | null = null;
      const isThere = async (): Promise<boolean> => {
        last = await browser.toolbarIcon();
        return last === null || last.endsWith(`/${icon}-16.png`);
      };
      await waitUntil(() => `the button shows ${icon}, not ${String(last)}`, isThere);
    },
    async waitForVerdict(overall) {
      await waitUntil(`the verdict ${overall}`, async () => (await verdict())['overall'] === overall);
    },
    async ask() {
      await page.evaluate(`window.exitPort.postMessage({ type: 'check-exit' })`);
    },
  };
}

/** Attaches as a popup, which gets everything but the connections. */
const listen = `(() => {
  window.exitPort = chrome.runtime.connect({ name: 'popup' });
  window.exitPort.onMessage.addListener((update) => {
    if (update.type === 'exit') window.lastExit = update.exit;
    if (update.type === 'settings') window.lastSettings = update.settings;
  });
  return true;
})()`;

const readBadge = `Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})])`;

function readPair(value: unknown): [string, string] {
  if (!Array.isArray(value)) throw new Error('The browser tells nothing of the toolbar button.');
  return [String(value[0]), String(value[1])];
}

function readRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
