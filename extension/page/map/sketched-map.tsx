import { sizeToBe } from '../../map/camera/opening-view.ts';
import { MapSketch } from '../../map/sketch/map-sketch.tsx';
import type { MapModel } from './map-model.ts';

/** The map as long as Plotly has not drawn it; a hidden page draws nothing. */
export function SketchedMap({ model }: { model: MapModel }) {
  const space = model.space.value;
  const drawing = model.drawing.value;
  if (space === null || document.hidden) return null;
  const { width, height } = space;
  const drawn = { ...drawing, view: model.camera.view(), aspect: width / Math.max(1, height) };
  return <MapSketch drawn={drawn} size={sizeToBe(drawing.projection, width, height)} />;
}
