import { highlights, type Highlight } from '../../map/markers/highlight.ts';
import { message, type MessageKey } from '../../text/message.ts';
import type { MapModel } from './map-model.ts';

/** Picks out markers by what they do not show by themselves. */
export function MapHighlight({ model }: { model: MapModel }) {
  const { highlight } = model;
  const choose = (value: string) => {
    highlight.value = highlights.find((each) => each === value) ?? 'off';
  };
  // A form, since browsers keep the state of a select in their session files unless its form says not to.
  return (
    <form class="map-choice" autocomplete="off">
      <label>
        <span class="muted">{message('mapHighlight')}</span>
        <select
          data-map-choice="highlight"
          value={highlight.value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {highlights.map((each) => (
            <option key={each} value={each}>
              {message(names[each])}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

const names: Record<Highlight, MessageKey> = {
  off: 'mapHighlightOff',
  doubtful: 'mapLegendDoubtful',
  closed: 'mapHighlightClosed',
  outlier: 'mapHighlightOutlier',
};
