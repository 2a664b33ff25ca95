import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { extensionPage, type ExtensionPage } from './extension-page.ts';

/** Wraps a page of puppeteer. Its errors are added to `errors` as they happen. */
export function chromiumPage(page: Page, errors: string[]): ExtensionPage {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text()); // violations of the security policy come here too
  });
  return extensionPage({
    evaluate: (expression) => page.evaluate(`(async () => (${expression}))()`),
    click: (selector) => page.click(selector),
    screenshot: async (path) => writeFileSync(path, await page.screenshot()),
    setColourScheme: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    reload: async () => {
      await page.reload();
    },
    requests: () => requests,
    close: () => page.close(),
  });
}
