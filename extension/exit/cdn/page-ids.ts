/** Which page a response was for: the tab, and a number that tells its pages apart. No name or address of the page. */
export type PageId = { tab: number; page: number };

/** What tells of a page: both browsers pass it to `onResponseStarted` (MDN, webRequest). */
export type OfPage = {
  /** -1 for a request of no tab, such as a service worker's. */
  tabId: number;
  /** `main_frame` for the page itself. */
  type: string;
};

/** Numbers the pages of each tab: a new one begins with the response for the page itself. */
export function pageIds(): (of: OfPage) => PageId {
  const pages = new Map<number, number>();
  let last = 0;
  return ({ tabId, type }) => {
    let page = pages.get(tabId);
    if (page === undefined || type === 'main_frame') {
      page = ++last;
      pages.delete(tabId); // so that the tabs stay in the order of their latest page
      pages.set(tabId, page);
      const [oldest] = pages.keys();
      if (pages.size > maxTabs && oldest !== undefined) pages.delete(oldest);
    }
    return { tab: tabId, page };
  };
}

/** Tabs close without a word; one that is forgotten only begins another page. */
const maxTabs = 1_000;
