import browser from 'webextension-polyfill';

/** What each full tab shows, as `formatPageAddress` writes it: in memory only, and only as long as its tab exists. */
export type TabViews = {
  /** A full tab has attached. `show` gets its view at once, and any that replaces it; null: none is known. */
  attach(tabId: number, show: (view: string | null) => void): AttachedView;
  /** Shows a view in a tab, now or once its page attaches. Returns whether a page is attached. */
  show(tabId: number, view: string): boolean;
  /** A tab is being opened for this view: its page may attach before the browser has told which tab it is. */
  open(opened: Promise<{ id?: number | undefined }>, view: string): Promise<void>;
  /** Every full tab returns to the plain view. Returns how many had another. */
  clear(): number;
};

export type AttachedView = {
  /** The user has changed the view. */
  keep(view: string): void;
  detach(): void;
};

type Tab = { view: string | null; show: ((view: string | null) => void) | null };

/**
 * Keeps the view of every full tab, for a reload and for the way back from another page. Addresses, `history.state` and
 * `sessionStorage` would do that too, but browsers write all three to the profile.
 */
export function tabViews(): TabViews {
  const tabs = new Map<number, Tab>();
  let opening = 0;

  function tabOf(tabId: number): Tab {
    const known = tabs.get(tabId);
    if (known !== undefined) return known;
    // Not before there is a view to drop: in Chromium such a listener would start a stopped background for nothing.
    if (tabs.size === 0) browser.tabs.onRemoved.addListener(drop);
    const tab: Tab = { view: null, show: null };
    tabs.set(tabId, tab);
    return tab;
  }

  function drop(tabId: number): void {
    tabs.delete(tabId);
    if (tabs.size === 0) browser.tabs.onRemoved.removeListener(drop);
  }

  function show(tabId: number, view: string): boolean {
    const tab = tabOf(tabId);
    tab.view = view;
    tab.show?.(view);
    return tab.show !== null;
  }

  return {
    show,
    attach(tabId, showInPage) {
      const tab = tabOf(tabId);
      tab.show = showInPage;
      if (tab.view !== null || opening === 0) showInPage(tab.view);
      return {
        // To the tab, not to its id: the last message of a page may come after its tab was closed.
        keep: (view) => (tab.view = view),
        detach() {
          if (tab.show === showInPage) tab.show = null;
        },
      };
    },
    async open(opened, view) {
      opening++;
      try {
        const { id } = await opened;
        if (id !== undefined) show(id, view);
      } finally {
        opening--;
        if (opening === 0) for (const tab of tabs.values()) if (tab.view === null) tab.show?.(null);
      }
    },
    clear() {
      const viewed = [...tabs.values()].filter(({ view }) => view !== null && view !== '');
      for (const tab of tabs.values()) {
        tab.view = '';
        tab.show?.('');
      }
      return viewed.length;
    },
  };
}
