import type { ColourCategory } from '../../map/colours/colours-of.ts';
import type { Home } from '../../facts/home-of.ts';
import type { TunnelRoute } from '../../map/traces/tunnel-route.ts';
import { formatCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import { categoryFilter } from '../search/category-filter.ts';
import type { MapModel } from './map-model.ts';
import type { QueryModel } from '../search/query-model.ts';

type Props = { model: MapModel; query: QueryModel };

/** The colours and shapes on the map with their meaning: only those in use. */
export function MapLegend({ model, query }: Props) {
  const markers = model.markers.value;
  const { mixed } = model.scheme.value;
  const route = model.route.value;
  const shapes = [
    { shape: 'area', name: 'mapLegendArea', isThere: markers.some(({ kind, open }) => kind === 'area' && open > 0) },
    {
      shape: 'doubtful',
      name: 'mapLegendDoubtful',
      isThere: markers.some(({ doubtful, open }) => doubtful && open > 0),
    },
    { shape: 'attempt', name: 'mapLegendAttempt', isThere: markers.some(({ phase }) => phase === 'attempt') },
    { shape: 'tunnel', name: 'mapLegendTunnel', isThere: route !== null && hasTunnelLine(route, model.home.value) },
    {
      shape: 'server',
      name: route?.servers.some(({ isExit }) => isExit) === true ? 'mapServerAndExit' : 'mapLegendServer',
      isThere: route !== null && route.servers.length > 0,
    },
    { shape: 'exit', name: 'mapLegendExit', isThere: route !== null && route.exit !== null },
    { shape: 'closed', name: 'mapLegendClosed', isThere: markers.some(({ phase }) => phase === 'closed') },
  ] as const;
  return (
    <div class="legend">
      <ul aria-label={message('mapLegendColours')}>
        {model.legend.value.map(({ category, connections }) => (
          <li key={category.id} data-category={category.id} data-count={connections}>
            <Entry category={category} connections={connections} query={query} />
          </li>
        ))}
        {markers.some(({ category, open }) => category === mixed && open > 0) && (
          <li data-category={mixed.id}>
            <span class="entry">
              <span class="swatch" style={{ background: mixed.colour }} />
              <span class="label">{mixed.label}</span>
            </span>
          </li>
        )}
      </ul>
      <ul class="muted" aria-label={message('mapLegendShapes')}>
        {shapes.map(
          ({ shape, name, isThere }) =>
            isThere && (
              <li key={shape}>
                <span class="glyph" data-shape={shape} /> {message(name)}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}

/** A line needs two ends: home, a server, or an exit elsewhere. */
function hasTunnelLine({ servers, exit }: TunnelRoute, home: Home | null): boolean {
  return home !== null || (servers.length > 0 && exit !== null);
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
      title={message('mapLegendChoose', { category: category.label })}
      onClick={() => query.choose(field, isChosen ? null : value)}
    >
      {inner}
    </button>
  );
}
