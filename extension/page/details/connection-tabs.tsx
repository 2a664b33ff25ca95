import { useEffect, useState } from 'preact/hooks';
import { browserTabs, sampleTabs, type BrowserTab } from '../../browser/tabs.ts';
import { showsSample } from '../../link/shows-sample.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';

/**
 * The tabs that a connection has served, each a button that leads there. Those that have closed since are counted.
 *
 * @param ids numbers of the browser, the tab that was heard of last first
 */
export function ConnectionTabs({ ids }: { ids: readonly number[] }) {
  const tabs = useTabs(ids);
  if (ids.length === 0 || tabs === null) return null;
  const closed = ids.length - tabs.length;
  return (
    <section aria-label={message('detailsTabs')} data-details-tabs>
      <h3>{message('detailsTabs')}</h3>
      <ul class="tabs">
        {tabs.slice(0, MOST).map((tab) => (
          <li key={tab.id}>
            <button
              type="button"
              class="value"
              title={message('detailsTabShow')}
              data-tab-shown={tab.id}
              onClick={() => void shownTabs.show(tab.id)}
            >
              {foreignText(tab.title ?? tab.host ?? message('detailsTabUnnamed'))}
            </button>
            {tab.title !== null && tab.host !== null && <span class="muted"> {foreignText(tab.host)}</span>}
          </li>
        ))}
        {closed > 0 && <li class="muted">{message('detailsTabsClosed')}</li>}
      </ul>
      <p class="muted note">{message('detailsTabsNote')}</p>
    </section>
  );
}

/** Null until the browser has told. */
function useTabs(ids: readonly number[]): readonly BrowserTab[] | null {
  const [tabs, setTabs] = useState<readonly BrowserTab[] | null>(null);
  const key = ids.join(' ');
  useEffect(() => {
    let isOver = false;
    void Promise.all(ids.map(shownTabs.find)).then((found) => {
      if (!isOver) setTabs(found.filter((tab) => tab !== null));
    });
    return () => {
      isOver = true;
    };
  }, [key]);
  return tabs;
}

const shownTabs = showsSample() ? sampleTabs : browserTabs;

/** The details have room for no more. */
const MOST = 10;
