import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';

/** Drives the settings page, through the hooks that extension/settings/settings-page.tsx documents. */
export type SettingsPage = ExtensionPage & {
  /** Selects one of several options, and resolves when it is selected. */
  readonly choose: (choice: string, value: string) => Promise<void>;
  /** Types into a text field, or chooses from a list. */
  readonly fill: (setting: string, value: string) => Promise<void>;
  readonly chosen: (choice: string) => Promise<string | null>;
  /** The content of the extension's storage. */
  readonly stored: () => Promise<unknown>;
  readonly store: (values: object) => Promise<void>;
};

export async function openSettings(browser: WorldBrowser): Promise<SettingsPage> {
  const page = await browser.open(settingsPath);
  await page.waitFor(`document.querySelector('[data-setting="interval"]:enabled') !== null`);
  const checked = (choice: string): string =>
    `document.querySelector('[data-choice="${choice}"] input:checked')?.value`;
  return {
    ...page,
    choose: async (choice, value) => {
      await page.evaluate(`document.querySelector('[data-choice="${choice}"] input[value="${value}"]').click()`);
      await page.waitFor(`${checked(choice)} === '${value}'`);
    },
    fill: async (setting, value) => {
      await page.evaluate(`(() => {
        const field = document.querySelector('[data-setting="${setting}"]');
        field.value = ${JSON.stringify(value)};
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      })()`);
    },
    chosen: async (choice) => {
      const value = await page.evaluate(`${checked(choice)} ?? null`);
      return typeof value === 'string' ? value : null;
    },
    stored: () => page.evaluate('chrome.storage.local.get(null)'),
    store: async (values) => {
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(values)}).then(() => true)`);
    },
  };
}
