import type { View } from './map-view.ts';
import { turned } from '../../connection/distance.ts';

/**
 * Moves from one view to another within a quarter of a second; at once where the user does not want motion.
 *
 * @param show shows a view
 * @param onThere called at the end, before the last view is shown: that one is drawn
 * @returns the way to break it off
 */
export function fly(from: View, to: View, show: (view: View) => void, onThere: () => void): () => void {
  let frame = 0;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    onThere();
    return () => undefined;
  }
  const beganMs = performance.now();
  const stateChange = turned(to.longitude - from.longitude);
  const step = (nowMs: number) => {
    const part = Math.min(1, Math.max(0, (nowMs - beganMs) / FLIGHT_MS));
    if (part === 1) {
      onThere();
      return;
    }
    const eased = part * (2 - part);
    show({
      scale: from.scale * (to.scale / from.scale) ** eased,
      latitude: from.latitude + (to.latitude - from.latitude) * eased,
      longitude: from.longitude + stateChange * eased,
    });
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

const FLIGHT_MS = 250;
