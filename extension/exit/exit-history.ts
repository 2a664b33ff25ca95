import type { ActiveTab, ExitPeriod } from './exit-known.ts';
import { severityOf } from './severity.ts';
import type { ExitPlace, Verdict } from './verdict.ts';

/**
 * The history with what holds now: the last stay goes on while verdict and country are the same, else it ends and
 * another begins. However short, none is dropped: a tunnel that was gone for a second was gone.
 *
 * @param history oldest first; the last one lasts
 * @param nowMs milliseconds since the epoch
 * @returns the same list when nothing has changed
 */
export function keepPeriod(history: readonly ExitPeriod[], verdict: Judged, nowMs: number): readonly ExitPeriod[] {
  const { overall: kind, exit } = verdict;
  const last = history.at(-1);
  if (continues(last, verdict)) {
    return isBetter(exit, last.exit) ? [...history.slice(0, -1), { ...last, exit }] : history;
  }
  return [...endPeriod(history, nowMs), { sinceMs: nowMs, untilMs: null, kind, exit, tabs: [] }].slice(-MAX_PERIODS);
}

/** Whether a stay lasts, and has the verdict and the country of now. */
export function continues(period: ExitPeriod | undefined, { overall, exit }: Judged): period is ExitPeriod {
  return period?.untilMs === null && period.kind === overall && period.exit?.countryCode === exit?.countryCode;
}

type Judged = Pick<Verdict, 'overall' | 'exit'>;

/** The history with its last stay ended: nobody looks any more. */
export function endPeriod(history: readonly ExitPeriod[], nowMs: number): readonly ExitPeriod[] {
  const last = history.at(-1);
  if (last === undefined || last.untilMs !== null) return history;
  // A clock that was set back must not end a stay before it began.
  return [...history.slice(0, -1), { ...last, untilMs: Math.max(last.sinceMs, nowMs) }];
}

/**
 * The history with a tab that is in front now, if the verdict is one that its user would want to know of: each tab
 * once, as it was first seen.
 */
export function noteTab(history: readonly ExitPeriod[], tab: ActiveTab): readonly ExitPeriod[] {
  const last = history.at(-1);
  if (last === undefined || last.untilMs !== null || !isGap(last) || last.tabs.length >= MAX_TABS) return history;
  if (last.tabs.some(({ host, title }) => host === tab.host && title === tab.title)) return history;
  return [...history.slice(0, -1), { ...last, tabs: [...last.tabs, tab] }];
}

/** Whether a stay is worse than what was chosen. */
export function isGap({ kind }: ExitPeriod): boolean {
  return severityOf(kind) > severityOf('as-expected');
}

const MAX_PERIODS = 200;
const MAX_TABS = 20;

/** The same country by firm evidence, or by its city where only the country was known. */
function isBetter(exit: ExitPlace | null, before: ExitPlace | null): boolean {
  if (exit === null || before === null || exit.firm !== before.firm) return exit?.firm === true;
  return exit.city !== null && before.city === null;
}
