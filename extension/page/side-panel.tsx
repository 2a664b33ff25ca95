import { needsAttention } from '../background/host-state.ts';
import { countOf } from '../view/format-count.ts';
import { ConnectionDetails } from './connection-details.tsx';
import { ConnectionList } from './connection-list.tsx';
import type { ListItem } from './list-items.ts';
import type { PageModel } from './page-model.ts';
import { ProblemList } from './problem-list.tsx';

/** The list beside the map: everything that was read, nothing left out. */
export function SidePanel({ model }: { model: PageModel }) {
  const { selection, items, shown, detailed, detailedId, isNarrowed } = model;
  const onOpen = (item: ListItem) => {
    if (item.kind === 'group') model.fold(item.key, !item.expanded);
    else if (item.kind === 'place') model.selection.select([item.total]);
    else model.detail(item.key === detailedId.value ? null : item.key);
  };
  return (
    <section class="side" aria-label="List">
      {selection.selected.value !== null && (
        <div class="selection">
          <button type="button" class="quiet" data-action="back" onClick={() => model.selection.unselect()}>
            ← All places
          </button>
          <h2>{selection.selected.value.label}</h2>
        </div>
      )}
      {shown.value.takenAtMs === null ? (
        <NothingYet failed={needsAttention(shown.value.host)} />
      ) : items.value.length === 0 ? (
        <p class="empty muted">
          {isNarrowed.value
            ? `None of ${countOf(model.all.value.length, 'connection')} fits search and filters.`
            : 'This computer has no connections at the moment.'}
        </p>
      ) : (
        <ConnectionList
          items={items.value}
          detailedId={detailedId.value}
          onFold={(key, expanded) => model.fold(key, expanded)}
          onOpen={onOpen}
        />
      )}
      <ProblemList problems={shown.value.problems} />
      {detailed.value !== null && <ConnectionDetails connection={detailed.value} onClose={() => model.detail(null)} />}
    </section>
  );
}

/** Lines where the list will be, so that nothing moves when it comes; or why it will not come. */
function NothingYet({ failed }: { failed: boolean }) {
  if (failed) return <p class="empty muted">The connections of this computer appear here when the program runs.</p>;
  return (
    <div class="waiting" aria-label="Waiting for the first look">
      {Array.from({ length: 8 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
