/**
 * The small map of the popup: the world in the natural earth projection, without Antarctica and the far Arctic.
 *
 * scripts/draw-small-map.ts prepares its land with the same measures (small-map.ts).
 */
export const smallMapSize = { width: 1000, height: 435 };
