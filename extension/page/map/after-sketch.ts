import { effect } from '@preact/signals';
import { oncePainted } from '../after-paint.ts';
import type { MapModel } from './map-model.ts';

/**
 * Resolves once the sketch has been painted with the first connections or, where none come, after a second: reading
 * Plotly takes the page's only thread for a while.
 */
export function afterSketch({ shown }: Pick<MapModel, 'shown'>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const stop = effect(() => {
      if (shown.value.takenAtMs === null) return;
      clearTimeout(timer);
      queueMicrotask(() => stop());
      oncePainted(resolve);
    });
  });
}

const PATIENCE_MS = 1000;
