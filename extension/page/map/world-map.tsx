import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadDrawMap } from '../../map/load-draw-map.ts';
import { HOME_ID } from '../../map/traces/sign-traces.ts';
import { message, messageOf } from '../../text/message.ts';
import { HomeHover } from './home-hover.tsx';
import { onMapKey } from './map-keys.ts';
import { MapHover } from './map-hover.tsx';
import type { MapModel } from './map-model.ts';
import { MapRadius } from './map-radius.tsx';
import { PointedArcLine } from './pointed-arc-line.tsx';
import { PointedPlace } from './pointed-place.tsx';
import { SketchedMap } from './sketched-map.tsx';
import { afterSketch } from './after-sketch.ts';
import { TunnelHover } from './tunnel-hover.tsx';

type At = { markerId: string; x: number; y: number };

/**
 * The map: a sketch at once, and Plotly's map in its place once that has loaded, after everything else is on screen.
 *
 * For a screen reader it is one picture: what it shows can be reached in the list.
 */
export function WorldMap({ model }: { model: MapModel }) {
  const element = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<At | null>(null);
  const { drawn, picking } = model;

  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      const before = model.space.peek();
      if (width > 0 && (width !== before?.width || height !== before.height)) model.space.value = { width, height };
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(current);
    return () => resized.disconnect();
  }, [model]);

  useEffect(() => {
    let gone = false;
    void afterSketch(model)
      .then(() => loadDrawMap(document))
      .then(({ drawMap }) => {
        if (gone || element.current === null) return;
        const find = (id: string) => model.markers.peek().find((marker) => marker.id === id);
        const listener = {
          onSelect(id: string) {
            const marker = find(id);
            if (marker !== undefined && !picking.peek()) model.open(marker);
          },
          onHover: setAt,
          onView: model.onView,
          onDrawn() {
            model.isDrawn.value = true;
          },
        };
        drawn.value = drawMap(element.current, listener, model.camera);
      });
    return () => {
      gone = true;
      drawn.peek()?.remove();
      drawn.value = null;
      model.isDrawn.value = false;
    };
  }, [model]);

  useSignalEffect(() => drawn.value?.draw(model.drawing.value));

  const onClick = (event: MouseEvent) => {
    if (!picking.value || element.current === null) return;
    const box = element.current.getBoundingClientRect();
    const point = drawn.value?.invert(event.clientX - box.left, event.clientY - box.top);
    if (point === undefined || point === null) return;
    model.pickHome(false);
    model.onHome(point);
  };
  const onDoubleClick = (event: MouseEvent) => {
    event.stopPropagation(); // Plotly would zoom out to the whole world
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    if (box !== null) drawn.value?.zoom(2, { x: event.clientX - box.left, y: event.clientY - box.top });
  };

  const hovered = at === null ? undefined : model.markers.value.find(({ id }) => id === at.markerId);
  // Read only when needed: it forces the browser to lay out the whole page.
  const width = at === null ? 0 : (element.current?.clientWidth ?? 0);
  return (
    <div
      class="world-map"
      data-picking={picking.value}
      data-on-marker={at !== null}
      tabIndex={0}
      role="application"
      aria-label={messageOf('mapName', model.markers.value.length)}
      onKeyDown={(event) => onMapKey(event, model)}
      onClick={onClick}
      onDblClickCapture={onDoubleClick}
    >
      {!model.isDrawn.value && <SketchedMap model={model} />}
      <div class="drawing" ref={element} />
      <MapRadius model={model} hovered={hovered} />
      <PointedArcLine model={model} />
      <PointedPlace model={model} />
      {at !== null && hovered !== undefined && (
        <MapHover marker={hovered} x={at.x} y={at.y} width={width} model={model} />
      )}
      {at?.markerId === HOME_ID && <HomeHover home={model.home.value} x={at.x} y={at.y} />}
      {at !== null && <TunnelHover route={model.route.value} markerId={at.markerId} x={at.x} y={at.y} />}
      {picking.value && <p class="map-hint">{message('mapPickHint')}</p>}
    </div>
  );
}
