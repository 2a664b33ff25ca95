import { useEffect, useRef, useState } from 'preact/hooks';
import { settingsTable, type Settings } from '../../contract/settings.ts';
import type { ColourCategory } from '../../map/colours/colours-of.ts';
import { formatCount } from '../../text/format-number.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { categoryFilter } from '../search/category-filter.ts';
import type { QueryModel } from '../search/query-model.ts';
import { isNarrow } from '../narrow/is-narrow.ts';
import { MapChoice } from './map-choice.tsx';
import type { MapModel } from './map-model.ts';
import { MapSymbols } from './map-symbols.tsx';

type Props = { model: MapModel; query: QueryModel };

/** One line: what the colours mean and which of them are on the map; shapes behind a button. */
export function MapLegend({ model, query }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [hidden, setHidden] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const { by, mixed } = model.scheme.value;
  const entries = model.legend.value;
  const hasMixed = model.markers.value.some(({ category, open }) => category.id === mixed.id && open > 0);
  const count = () => setHidden(list.current === null ? 0 : wrappedIn(list.current));

  // Widths follow from the texts, and from the room for the list.
  useEffect(count, [
    isWhole,
    hasMixed,
    ...entries.map(({ category, connections }) => `${category.label} ${connections}`),
  ]);
  useEffect(() => {
    if (list.current === null) return;
    const resized = new ResizeObserver(count);
    resized.observe(list.current);
    return () => resized.disconnect();
  }, []);

  // In a narrow window it is one line of colours that opens, with all else.
  const isShort = isNarrow.value && !isWhole;
  const hasMore = isNarrow.value || hidden > 0 || isWhole;
  const more = hidden > 0 ? messageOf('mapLegendMore', hidden) : message('mapLegendAll');
  return (
    <div class="legend" data-whole={isWhole}>
      {!isShort && (
        <MapChoice
          label={message('mapColourBy')}
          name="colour"
          options={settingsTable.colourBy.words.map((value) => ({ value, label: message(colourNames[value]) }))}
          value={by}
          onChange={model.onColourBy}
        />
      )}
      <ul ref={list} aria-label={message('mapLegendColours')}>
        {entries.map(({ category, connections }) => (
          <li key={category.id} data-category={category.id} data-count={connections}>
            <Entry category={category} connections={connections} query={query} />
          </li>
        ))}
        {hasMixed && (
          <li data-category={mixed.id}>
            <span class="entry">
              <span class="swatch" style={{ background: mixed.colour }} />
              <span class="label">{mixed.label}</span>
            </span>
          </li>
        )}
      </ul>
      {hasMore && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          data-map="legend-more"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? message('mapLegendFewer') : more}
        </button>
      )}
      {!isShort && <MapSymbols model={model} />}
    </div>
  );
}

const colourNames: Record<Settings['colourBy'], MessageKey> = {
  program: 'settingsColourProgram',
  network: 'settingsColourNetwork',
  state: 'settingsColourState',
  newness: 'settingsColourNewness',
};

/** How many entries have no room in the first line. They are hidden there, or the keyboard would scroll to them. */
function wrappedIn(list: HTMLUListElement): number {
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const isWrapped = (item: HTMLElement) => item.offsetTop > (items[0]?.offsetTop ?? 0);
  for (const item of items) item.toggleAttribute('data-wrapped', isWrapped(item));
  return items.filter(isWrapped).length;
}

type EntryProps = { category: ColourCategory; connections: number; query: QueryModel };

/** A click filters by this colour, another removes the filter. */
function Entry({ category, connections, query }: EntryProps) {
  const filter = categoryFilter(category);
  const inner = (
    <>
      <span class="swatch" style={{ background: category.colour }} />
      <span class="label">{category.label}</span>
      <span class="muted">{formatCount(connections)}</span>
    </>
  );
  if (filter === null) return <span class="entry">{inner}</span>;
  const { field, value } = filter;
  const isChosen = query.chosen(field) === value;
  return (
    <button
      type="button"
      class="entry"
      aria-pressed={isChosen}
      title={message('mapLegendChoose', { category: category.label, count: formatCount(connections) })}
      onClick={() => query.choose(field, isChosen ? null : value)}
    >
      {inner}
    </button>
  );
}
