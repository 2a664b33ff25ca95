import type { ActiveTab, ExitPeriod } from './exit-state.ts';
import { severityOf } from './severity.ts';
import { standingOf } from './standing.ts';
import type { ExitPlace, Verdict } from './verdict.ts';

/**
 * Adds the current verdict to the history: the last period continues while verdict and country are the same, otherwise
 * it ends and another begins. None is dropped, however short: a tunnel that was down for a second was down.
 *
 * @param history oldest first; the last one is ongoing
 * @param nowMs milliseconds since the epoch
 * @returns the same list when nothing has changed
 */
export function keepPeriod(history: readonly ExitPeriod[], verdict: Judged, nowMs: number): readonly ExitPeriod[] {
  const { exit } = verdict;
  const kind = standingOf(verdict);
  const last = history.at(-1);
  if (continues(last, verdict)) {
    return isBetter(exit, last.exit) ? [...history.slice(0, -1), { ...last, exit }] : history;
  }
  return [...endPeriod(history, nowMs), { sinceMs: nowMs, untilMs: null, kind, exit, tabs: [] }].slice(-mostPeriods);
}

/** Whether a period is ongoing, with the current verdict and country. */
export function continues(period: ExitPeriod | undefined, verdict: Judged): period is ExitPeriod {
  if (period?.untilMs !== null || period.kind !== standingOf(verdict)) return false;
  return period.exit?.countryCode === verdict.exit?.countryCode;
}

type Judged = Pick<Verdict, 'overall' | 'exit' | 'leaks'>;

/** Ends the last period, as watching has stopped. */
export function endPeriod(history: readonly ExitPeriod[], nowMs: number): readonly ExitPeriod[] {
  const last = history.at(-1);
  if (last === undefined || last.untilMs !== null) return history;
  // A clock that was set back must not end a period before it began.
  return [...history.slice(0, -1), { ...last, untilMs: Math.max(last.sinceMs, nowMs) }];
}

/**
 * Adds the active tab to the history if the verdict is one that the user would want to know about: each tab once, as
 * first seen.
 */
export function noteTab(history: readonly ExitPeriod[], tab: ActiveTab): readonly ExitPeriod[] {
  const last = history.at(-1);
  if (last === undefined || last.untilMs !== null || !isGap(last) || last.tabs.length >= mostTabs) return history;
  if (last.tabs.some(({ host, title }) => host === tab.host && title === tab.title)) return history;
  return [...history.slice(0, -1), { ...last, tabs: [...last.tabs, tab] }];
}

/** Whether the exit in this period was worse than expected. */
export function isGap({ kind }: ExitPeriod): boolean {
  return severityOf(kind) > severityOf('as-expected');
}

export const mostPeriods = 200;
export const mostTabs = 20;

/** The same country by conclusive evidence, or with the city where only the country was known. */
function isBetter(exit: ExitPlace | null, before: ExitPlace | null): boolean {
  if (exit === null || before === null || exit.conclusive !== before.conclusive) return exit?.conclusive === true;
  return exit.city !== null && before.city === null;
}
