/**
 * Whether the marker of a connection that is open since then still has the wide edge of a new one. Both in milliseconds
 * since the epoch.
 */
export const isArriving = (sinceMs: number, atMs: number): boolean => atMs - sinceMs < arrivingMs;

/** A poll may be this old when it is drawn; where each brings something new, the next drawing ends it. */
export const arrivingMs = 1500;
