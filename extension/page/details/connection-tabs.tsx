import { useEffect, useState } from 'preact/hooks';
import { browserTabs, sampleTabs, type BrowserTab } from '../../browser/tabs.ts';
import { showsSample } from '../../link/shows-sample.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';

/**
 * The open tabs that a connection has served, each a button that leads there.
 *
 * @param ids numbers of the browser, the tab that was heard of last first
 */
export function ConnectionTabs({ ids }: { ids: readonly number[] }) {
  const tabs = useTabs(ids);
  if (tabs.length === 0) return null;
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
      </ul>
      <p class="muted note">{message('detailsTabsNote')}</p>
    </section>
  );
}

/** None until the browser has told. */
function useTabs(ids: readonly number[]): readonly BrowserTab[] {
  const [tabs, setTabs] = useState<readonly BrowserTab[]>([]);
  const key = ids.join(' ');
  useEffect(() => {
    let isOver = false;
    const ask = () =>
      void Promise.all(ids.map(shownTabs.find)).then((found) => {
        if (!isOver) setTabs(found.filter((tab) => tab !== null));
      });
    ask();
    const stop = shownTabs.onChange((id) => {
      if (ids.includes(id)) ask();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [key]);
  return tabs;
}

const shownTabs = showsSample() ? sampleTabs : browserTabs;

/** The details have room for no more. */
const MOST = 10;
