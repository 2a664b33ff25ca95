import { message, type MessageKey } from '../../text/message.ts';
import { settingsTable } from '../../contract/settings.ts';
import { projectionNames } from '../../view/sentences/projection-names.ts';
import { isNarrow } from '../narrow/is-narrow.ts';
import type { MapModel } from './map-model.ts';

/** The map's buttons, each with its name and key in a tooltip. */
export function MapButtons({ model }: { model: MapModel }) {
  return (
    <div class="map-buttons" role="group" aria-label={message('mapButtons')}>
      <div>
        <MapButton name="mapZoomIn" keys="+" action="zoom-in" onClick={() => model.zoomIn()} path="M8 3v10M3 8h10" />
        <MapButton name="mapZoomOut" keys="−" action="zoom-out" onClick={() => model.zoomOut()} path="M3 8h10" />
      </div>
      <div>
        {!isNarrow.value && (
          <MapButton
            name="mapWholeWorld"
            keys="0"
            action="world"
            onClick={() => model.wholeWorld()}
            path={paths.world}
          />
        )}
        <MapButton name="mapFit" keys="F" action="fit" onClick={() => model.fit()} path={paths.fit} />
      </div>
      {!isNarrow.value && <RareButtons model={model} />}
    </div>
  );
}

/** In a narrow window they are in the menu of the page. */
function RareButtons({ model }: { model: MapModel }) {
  const { projection, picking } = model;
  return (
    <>
      <div>
        {settingsTable.projection.words.map((each) => (
          <MapButton
            key={each}
            name={projectionNames[each]}
            keys="P"
            action={each}
            pressed={projection.value === each}
            onClick={() => model.onProjection(each)}
            path={paths[each]}
          />
        ))}
      </div>
      <div>
        <MapButton
          name="mapPickHome"
          action="pick-home"
          pressed={picking.value}
          onClick={() => model.pickHome(!picking.value)}
          path={paths.home}
        />
      </div>
    </>
  );
}

type ButtonProps = {
  name: MessageKey;
  /** The equivalent keys. */
  keys?: string;
  action: string;
  pressed?: boolean;
  onClick: () => void;
  /** In a 16 × 16 box. */
  path: string;
};

function MapButton({ name, keys, action, pressed, onClick, path }: ButtonProps) {
  const text = message(name);
  return (
    <button
      type="button"
      aria-label={text}
      title={keys === undefined ? text : `${text} (${keys})`}
      data-map={action}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

const paths = {
  world: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  fit: 'M8 2v3M8 11v3M2 8h3M11 8h3M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
  'natural-earth': 'M4.5 3.5h7Q14 5.5 14 8t-2.5 4.5h-7Q2 10.5 2 8t2.5-4.500zM2 8h12M8 3.500v9',
  globe: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM2 8h12M8 2q-5 6 0 12M8 2q5 6 0 12',
  flat: 'M2 4h12v8H2zM2 8h12M6 4v8M10 4v8',
  home: 'M2.5 8L8 3l5.5 5M4.5 7v6h7V7M8 13v-3',
};
