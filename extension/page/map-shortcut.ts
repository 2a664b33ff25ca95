import type { MapModel } from './map-model.ts';

/**
 * Moves the map by a key, wherever the focus is: `0` is the whole world, `f` fits what is shown, `p` is the next
 * projection. Says whether the key was one of these.
 */
export function mapShortcut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, map: MapModel): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === '0') map.wholeWorld();
  else if (key === 'f') map.fit();
  else if (key === 'p') map.nextProjection();
  else return false;
  return true;
}
