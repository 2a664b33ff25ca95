/** This month and the one before, by the calendar in UTC, as `2026-11`: a service may be late with this month's file. */
export function thisAndLastMonth(nowMs: number): readonly [string, string] {
  const now = new Date(nowMs);
  const firstOf = (monthsAgo: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 7);
  return [firstOf(0), firstOf(1)];
}
