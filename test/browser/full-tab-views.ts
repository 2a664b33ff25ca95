import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** What full tabs show of their views, read from another page of the extension. */
export type FullTabs = {
  /** Waits until there is exactly one, and it has this search in its box or chips; returns the id of its tab. */
  readonly waitForSearch: (text: string) => Promise<number>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

const pages = `chrome.extension.getViews({ type: 'tab' }).filter(({ location }) => location.pathname.endsWith('/page.html'))`;

/** The search as it stands in a page: its chips and the text in the box. */
export const searchIn = (document: string): string =>
  `[...${document}.querySelectorAll('[data-term]')].map(({ dataset }) => dataset.term)
    .concat(${document}.querySelector('[data-filter="search"]')?.value ?? []).filter((text) => text !== '').join(' ')`;

export function fullTabs(listener: ExtensionPage): FullTabs {
  const tab = `chrome.tabs.query({ url: chrome.runtime.getURL('extension/page/page.html*') })`;
  return {
    evaluate: (expression) =>
      listener.evaluate(`(async ({ document, location, history }) => (${expression}))(${pages}[0])`),
    waitForSearch: async (text) => {
      await listener.waitFor(
        `${pages}.length === 1 && ${searchIn(`${pages}[0].document`)} === ${JSON.stringify(text)}`,
      );
      return listener.number(`${tab}.then(([tab]) => tab.id)`);
    },
    close: async () => {
      await listener.evaluate(`${tab}.then((tabs) => chrome.tabs.remove(tabs.map(({ id }) => id))).then(() => true)`);
      await listener.waitFor(`${pages}.length === 0`);
    },
  };
}
