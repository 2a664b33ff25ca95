import type { AppState } from '../../store/app-state.ts';
import { CloseButton } from '../../view/components/close-button.tsx';
import { message } from '../../text/message.ts';
import type { MapModel } from './map-model.ts';

/** Why the map shows less than expected, and what to do about it. */
export function MapNote({ model }: { model: MapModel }) {
  const note = mapNoteOf({
    shown: model.shown.value,
    isNow: model.heldAtMs.value === null,
    hasHome: model.home.value !== null,
    hasMarkers: model.markers.value.length > 0,
  });
  if (note === null || model.picking.value || (note === 'emptyMapNoHome' && model.isNoteClosed.value)) return null;
  return (
    <p class="map-note" data-map-note={note}>
      {message(note)}
      {note === 'emptyMapNoHome' && (
        <>
          <button type="button" class="quiet" data-map="note-pick-home" onClick={() => model.pickHome(true)}>
            {message('mapNoteSet')}
          </button>
          <CloseButton
            label={message('mapNoteClose')}
            action="close-map-note"
            onClick={() => (model.isNoteClosed.value = true)}
          />
        </>
      )}
    </p>
  );
}

type Facts = {
  shown: Pick<AppState, 'host' | 'settings' | 'takenAtMs' | 'connections'>;
  /** The map shows the present: no file, no past moment. */
  isNow: boolean;
  hasHome: boolean;
  hasMarkers: boolean;
};

/** An empty map gets a note only if neither the search nor the databases are the cause. */
export function mapNoteOf({ shown, isNow, hasHome, hasMarkers }: Facts): 'emptyMap' | 'emptyMapNoHome' | null {
  const { host, settings, takenAtMs, connections } = shown;
  if (hasMarkers) return hasHome || settings === null ? null : 'emptyMapNoHome';
  if (!isNow || host.kind !== 'running' || takenAtMs === null) return null;
  return [...connections.values()].some(({ scope }) => scope === 'public') ? null : 'emptyMap';
}
