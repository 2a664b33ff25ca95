import type { TabSummary } from '../overview/overview.ts';
import { openPage } from '../browser/full-tab.ts';
import { message, messageOf } from '../text/message.ts';
import { queryForTab } from './query-for.ts';

/** In one line, what the current tab had responses from; a click shows the tab's connections. */
export function ThisTabLine({ tab: { tabId, hosts, countries, networks } }: { tab: TabSummary }) {
  const parts = [
    messageOf('hosts', hosts),
    ...(countries === 0 ? [] : [messageOf('countries', countries)]),
    ...(networks === 0 ? [] : [messageOf('networks', networks)]),
  ];
  return (
    <section class="fresh small" title={message('popupTabHint')} data-this-tab={tabId}>
      <span class="muted">{message('popupTab')}</span>
      <button type="button" class="quiet" onClick={() => void openPage(queryForTab(tabId))}>
        <span>{parts.join(' · ')}</span>
      </button>
    </section>
  );
}
