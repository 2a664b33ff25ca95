import { message, messageOf } from '../text/message.ts';
import { ConnectionDetails } from './details/connection-details.tsx';
import { ConnectionList } from './list/connection-list.tsx';
import { ExitPanel } from './exit/exit-panel.tsx';
import { ListHead } from './list/list-toolbar.tsx';
import { isNarrow } from './narrow/is-narrow.ts';
import { panelOf } from './narrow/tab-bar.tsx';
import { NoticeLine } from './notices/notice-line.tsx';
import type { ListEntry } from './list/list-entries.ts';
import type { PageModel } from './page-model.ts';
import { ProblemList } from '../view/components/problem-list.tsx';

/** Next to the map: the list, or what is shown in its place. */
export function SidePanel({ model }: { model: PageModel }) {
  if (!model.exit.isOpen.value) return <ListPanel model={model} />;
  return (
    <div class="side" {...(isNarrow.value && panelOf('exit'))}>
      <ExitPanel model={model.exit} />
    </div>
  );
}

/** The list of all connections that were found. */
function ListPanel({ model }: { model: PageModel }) {
  const { selection, list, detailed, detailedId, isNarrowed } = model;
  const { serious, others } = model.notices.shown.value;
  const onOpen = (entry: ListEntry) => {
    if (entry.kind === 'group') list.fold(entry.key, !entry.expanded);
    else if (entry.kind === 'place') openPlace(entry);
    else model.detail(entry.key === detailedId.value ? null : entry.key);
  };
  /** Of a program's places only its connections are wanted, so they are shown where they are. */
  const openPlace = (entry: Extract<ListEntry, { kind: 'place' }>) => {
    if (entry.within.kind.by === 'place') selection.select([entry.total]);
    else list.fold(entry.key, !entry.expanded);
  };
  return (
    <section
      class="side"
      aria-label={message('listPanel')}
      {...(isNarrow.value && model.tabs.shown.value === 'list' && panelOf('list'))}
    >
      {serious.length > 0 && <ProblemList problems={serious} />}
      {selection.selected.value !== null && (
        <div class="selection">
          <button type="button" class="quiet" data-action="back" onClick={() => selection.unselect()}>
            ← {message('listAllPlaces')}
          </button>
          <h2>{selection.selected.value.label}</h2>
        </div>
      )}
      {model.isWaiting.value ? (
        <NothingYet />
      ) : list.isEmpty.value ? (
        <>
          <NoticeLine problems={others} onDismiss={model.notices.dismiss} />
          <p class="empty muted">
            {isNarrowed.value ? messageOf('listNoneFits', model.all.value.length) : message('listEmpty')}
          </p>
        </>
      ) : (
        <>
          <ListHead list={list} />
          <NoticeLine problems={others} onDismiss={model.notices.dismiss} />
          <ConnectionList
            list={list}
            colourOf={(connection) => model.map.scheme.value.categoryOf(connection).colour}
            detailedId={detailedId.value}
            onOpen={onOpen}
            onPoint={model.point}
          />
        </>
      )}
      {detailed.value !== null && <ConnectionDetails connection={detailed.value} model={model} />}
    </section>
  );
}

/** Placeholder lines where the list will be, so that nothing moves when it appears. */
function NothingYet() {
  return (
    <div class="waiting" role="status" aria-label={message('listWaitingForLook')}>
      {Array.from({ length: 8 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
