import { standingOf } from '../../exit/standing.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';
import type { PageModel } from '../page-model.ts';
import { tabs, type Tab } from './tabs-model.ts';

/** At the lower edge of a narrow window: map, list or exit (WAI-ARIA practices, tabs). */
export function TabBar({ model }: { model: PageModel }) {
  const shown = model.tabs.shown.value;
  const verdict = model.exit.state.value?.verdict ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = tabAt(event.key, tabs.indexOf(shown));
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    model.tabs.show(to);
    document.getElementById(tabId(to))?.focus();
  };
  return (
    <nav class="tab-bar" aria-label={message('layoutLabel')}>
      <div role="tablist" aria-label={message('layoutLabel')} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            aria-selected={tab === shown}
            aria-controls={tab === shown ? panelId(tab) : undefined}
            tabIndex={tab === shown ? 0 : -1}
            data-tab={tab}
            onClick={() => model.tabs.show(tab)}
          >
            {tab === 'exit' ? (
              <VerdictGlyph icon={verdict === null ? 'unknown' : standingOf(verdict)} />
            ) : (
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d={paths[tab]} />
              </svg>
            )}
            <span>{message(names[tab])}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

/** What a tab shows, in a narrow window: the attributes of its panel. */
export const panelOf = (tab: Tab) => ({ role: 'tabpanel', id: panelId(tab), 'aria-labelledby': tabId(tab) }) as const;

const tabId = (tab: Tab) => `tab-${tab}`;
const panelId = (tab: Tab) => `panel-${tab}`;

function tabAt(key: string, from: number): Tab | undefined {
  const to: Partial<Record<string, number>> = {
    ArrowRight: (from + 1) % tabs.length,
    ArrowLeft: (from + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  return tabs[to[key] ?? -1];
}

const names: Record<Tab, MessageKey> = { map: 'layoutMap', list: 'layoutList', exit: 'tabExit' };

const paths: Record<Exclude<Tab, 'exit'>, string> = {
  map: 'M8 1.750a6.250 6.250 0 1 0 0 12.500a6.250 6.250 0 1 0 0-12.500zM1.750 8h12.500M8 1.750q-5 6.250 0 12.500M8 1.750q5 6.250 0 12.500',
  list: 'M2.500 4h.5M5.500 4h8M2.500 8h.5M5.500 8h8M2.500 12h.5M5.500 12h8',
};
