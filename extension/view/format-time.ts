const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Time of day of a moment in milliseconds since the epoch: 14:03:22. */
export function formatTime(atMs: number): string {
  return clock.format(atMs);
}
