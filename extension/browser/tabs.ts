/** A tab of the browser; title and host are null where the browser does not let TapMap know them. */
export type BrowserTab = { id: number; title: string | null; host: string | null };

/** The browser's tabs, or made-up ones for samples. */
export type Tabs = {
  /** The one in front, in the window that the page belongs to; null where there is none. */
  current(): Promise<number | null>;
  /** Null for one that is closed, or in a private window. */
  find(id: number): Promise<BrowserTab | null>;
  /** Brings it to the front. */
  show(id: number): Promise<void>;
  /** Calls back when a tab has another title, or is closed; until the returned function is called. */
  onChange(listener: (id: number) => void): () => void;
};

/** Title and address of a tab are told to whom its site's responses are (MDN, tabs.Tab). */
export const browserTabs: Tabs = {
  async current() {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  async find(id) {
    const tab = await chrome.tabs.get(id).catch(noTab);
    if (tab === null || tab.incognito) return null;
    const { title, url } = tab;
    return {
      id,
      title: title?.slice(0, MOST_CHARACTERS) ?? null,
      host: url !== undefined && URL.canParse(url) ? new URL(url).host : null,
    };
  },
  async show(id) {
    const tab = await chrome.tabs.update(id, { active: true }).catch(noTab);
    if (tab?.windowId !== undefined) await chrome.windows.update(tab.windowId, { focused: true });
  },
  onChange(listener) {
    const onUpdated = (id: number, { title, url, status }: { title?: string; url?: string; status?: string }) => {
      if (title !== undefined || url !== undefined || status === 'complete') listener(id);
    };
    chrome.tabs.onUpdated.addListener(onUpdated);
    chrome.tabs.onRemoved.addListener(listener);
    return () => {
      chrome.tabs.onUpdated.removeListener(onUpdated);
      chrome.tabs.onRemoved.removeListener(listener);
    };
  },
};

/** A page may give itself a title of any length. */
const MOST_CHARACTERS = 300;

/** Browsers reject with an Error where there is no such tab. */
function noTab(error: unknown): null {
  if (!(error instanceof Error)) throw error;
  return null;
}

/** One title for each of a few tabs; there are no others. */
export const sampleTabs: Tabs = {
  current: () => Promise.resolve(0),
  find: (id) => Promise.resolve(titles[id] === undefined ? null : { id, ...titles[id] }),
  show: () => Promise.resolve(),
  onChange: () => () => undefined,
};

const titles: readonly Omit<BrowserTab, 'id'>[] = [
  { title: 'Example Domain', host: 'www.example.com' },
  { title: 'Example News: what happened today', host: 'news.example' },
  { title: 'Inbox', host: 'mail.example' },
];
