import type { ColourCategory } from '../map/colours-of.ts';
import { formatCount } from '../view/format-count.ts';
import { message } from '../view/message.ts';
import type { MapModel } from './map-model.ts';

type Props = { model: MapModel; onChooseCategory?: ((category: ColourCategory) => void) | undefined };

/** What colours and shapes on the map stand for: those that are on it now. */
export function MapLegend({ model, onChooseCategory }: Props) {
  const markers = model.markers.value;
  const shapes = [
    { shape: 'area', name: 'mapLegendArea', isThere: markers.some(({ kind, open }) => kind === 'area' && open > 0) },
    {
      shape: 'doubtful',
      name: 'mapLegendDoubtful',
      isThere: markers.some(({ doubtful, open }) => doubtful && open > 0),
    },
    { shape: 'outlier', name: 'mapLegendOutlier', isThere: markers.some(({ outlier }) => outlier) },
    { shape: 'attempt', name: 'mapLegendAttempt', isThere: markers.some(({ phase }) => phase === 'attempt') },
    { shape: 'closed', name: 'mapLegendClosed', isThere: markers.some(({ closed }) => closed > 0) },
  ] as const;
  return (
    <div class="legend">
      <ul aria-label={message('mapLegendColours')}>
        {model.legend.value.map(({ category, connections }) => (
          <li key={category.id} data-category={category.id} data-count={connections}>
            <Entry category={category} connections={connections} onChoose={onChooseCategory} />
          </li>
        ))}
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

type EntryProps = {
  category: ColourCategory;
  connections: number;
  onChoose: ((category: ColourCategory) => void) | undefined;
};

function Entry({ category, connections, onChoose }: EntryProps) {
  const inner = (
    <>
      <span class="swatch" style={{ background: category.colour }} />
      <span class="label">{category.label}</span>
      <span class="muted">{formatCount(connections)}</span>
    </>
  );
  if (onChoose === undefined) return <span class="entry">{inner}</span>;
  return (
    <button
      type="button"
      class="entry"
      title={message('mapLegendChoose', { category: category.label })}
      onClick={() => onChoose(category)}
    >
      {inner}
    </button>
  );
}
