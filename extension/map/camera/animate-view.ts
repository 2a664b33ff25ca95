import type { View } from './map-view.ts';
import { wrapLongitude } from '../../connection/distance.ts';

/**
 * Moves from one view to another within a quarter of a second; at once where the user does not want motion.
 *
 * @param show shows a view
 * @param onEnd called at the end, instead of `show` for the last view: that one is drawn
 * @returns a function that stops it
 */
export function animateView(from: View, to: View, show: (view: View) => void, onEnd: () => void): () => void {
  let frame = 0;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    onEnd();
    return () => undefined;
  }
  const beganMs = performance.now();
  const east = wrapLongitude(to.longitude - from.longitude);
  const step = (nowMs: number) => {
    const part = Math.min(1, Math.max(0, (nowMs - beganMs) / DURATION_MS));
    if (part === 1) {
      onEnd();
      return;
    }
    const eased = part * (2 - part);
    show({
      scale: from.scale * (to.scale / from.scale) ** eased,
      latitude: from.latitude + (to.latitude - from.latitude) * eased,
      longitude: from.longitude + east * eased,
    });
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

const DURATION_MS = 250;
