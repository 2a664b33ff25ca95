import type { Viewport } from '../browsers/appearance.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';

/** A page of the extension in one of its possible states, shown with sample connections. */
export type PageState = {
  /** Begins with the page's; a picture's file is named after it. */
  readonly name: string;
  /** With its parameters (extension/link/link-page.ts), so that more can be added. */
  readonly path: string;
  readonly viewport: Viewport;
  /** An expression that is true when the page is ready. */
  readonly ready: string;
  /** Brings the page into the state. */
  readonly enter?: (page: ExtensionPage) => Promise<void>;
  /** Of the browser; English by default. */
  readonly language?: 'de';
  /** Differs from another state by its words alone: Firefox, which shows the same pages, need not open it. */
  readonly isVariant?: boolean;
};

export const wide: Viewport = { width: 1440, height: 900 };

/** The number of connections is there. */
export const hasTotal = `/\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')`;

export const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;

/** Clicks one after the other, each once it is there. */
export const click =
  (...selectors: readonly string[]) =>
  async (page: ExtensionPage): Promise<void> => {
    for (const selector of selectors) await page.click(selector);
  };

/** Types into a search box. */
export const type = (page: ExtensionPage, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const box = document.querySelector('[data-filter="search"]');
    box.focus();
    box.value = ${JSON.stringify(text)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
