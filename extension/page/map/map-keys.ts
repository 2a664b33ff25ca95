import type { MapModel } from './map-model.ts';

/** Arrow keys pan the focused map, + and − zoom, Escape cancels the picking of a home. */
export function onMapKey(event: KeyboardEvent, model: MapModel): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const action = actions[event.key];
  if (action === undefined || action(model) === false) return;
  event.preventDefault();
  event.stopPropagation();
}

const PART = 0.15;

/** False if the key was not handled. */
const actions: Partial<Record<string, (model: MapModel) => unknown>> = {
  ArrowLeft: ({ drawn }) => drawn.peek()?.pan(-PART, 0),
  ArrowRight: ({ drawn }) => drawn.peek()?.pan(PART, 0),
  ArrowUp: ({ drawn }) => drawn.peek()?.pan(0, PART),
  ArrowDown: ({ drawn }) => drawn.peek()?.pan(0, -PART),
  '+': (model) => model.zoomIn(),
  '=': (model) => model.zoomIn(),
  '-': (model) => model.zoomOut(),
};
