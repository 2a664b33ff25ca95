import { useRef } from 'preact/hooks';
import type { PageLink } from '../link/link-page.ts';
import { message } from '../text/message.ts';
import { SettingsLink } from '../view/components/settings-link.tsx';
import { TotalsList } from '../view/components/totals-list.tsx';
import { ExportMenu } from './files/export-menu.tsx';
import { ExitChip } from './exit/exit-chip.tsx';
import { LiveButton } from './live-button.tsx';
import { isNarrow } from './narrow/is-narrow.ts';
import { MoreMenu } from './narrow/more-menu.tsx';
import { SearchToggle } from './narrow/search-toggle.tsx';
import type { PageModel } from './page-model.ts';
import { facets } from './search/facets.ts';
import { MoreFilters } from './search/more-filters.tsx';

type Props = { link: PageLink; model: PageModel };

/** Always shown: the name, the exit, the totals, and the actions of the page as a whole; in a narrow window in a menu. */
export function Header({ link, model }: Props) {
  const { imports, exports, exit, query } = model;
  const more = useRef<HTMLButtonElement>(null);
  return (
    <header class="bar top">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        <span>TapMap</span>
      </h1>
      <ExitChip model={exit} />
      <TotalsList totals={model.totals.value} />
      {(!isNarrow.value || model.isPaused.value) && <LiveButton model={model} isSample={link.isSample} />}
      {isNarrow.value && (
        <div class="top-icons">
          <SearchToggle model={model} />
          <form class="facets" autocomplete="off">
            <MoreFilters facets={facets} query={query} isWhole />
          </form>
          <MoreMenu model={model} isSample={link.isSample} button={more} />
        </div>
      )}
      <ExportMenu exports={exports} imports={imports} viewLink={model.viewLink} opener={() => more.current} />
      {!isNarrow.value && (
        <div class="top-icons">
          <HelpButton onClick={() => (model.isHelpOpen.value = true)} />
          <SettingsLink isDataOld={model.isDataOld.value} />
        </div>
      )}
    </header>
  );
}

function HelpButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={message('headerHelp')}
      title={`${message('headerHelp')} (?)`}
      data-action="help"
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" />
        <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.2M8 11.5v.1" />
      </svg>
    </button>
  );
}
