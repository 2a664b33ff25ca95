/**
 * The small map of the popup: the world in the natural earth projection, without Antarctica and the far Arctic.
 *
 * Its land is drawn beforehand by scripts/draw-small-map.ts with the same measures (small-map.ts).
 */
export const smallMapSize = { width: 1000, height: 435 };
