import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * Navigates to a page of the extension. Chromium may still block its pages (net::ERR_BLOCKED_BY_CLIENT) for a moment
 * after it reports that the extension is loaded.
 *
 * @throws {Error} when it is still blocked after the usual time, or cannot be opened for another reason
 */
export async function goToExtensionPage(page: Page, address: string): Promise<void> {
  await waitUntil(`Chromium lets ${address} be opened`, async () => {
    try {
      await page.goto(address);
      return true;
    } catch (error) {
      if (error instanceof Error && error.message.includes('ERR_BLOCKED_BY_CLIENT')) return false;
      throw error;
    }
  });
}
