import type { CheckResult, CheckResults, PopResponse } from './evidence.ts';
import type { ExitPeriod } from './exit-state.ts';

/*
 * What was seen, by a clock that was set by `stepMs` since: as long ago as before.
 */

export function movePeriods(history: readonly ExitPeriod[], stepMs: number): readonly ExitPeriod[] {
  return history.map((period) => ({
    ...period,
    sinceMs: period.sinceMs + stepMs,
    untilMs: period.untilMs === null ? null : period.untilMs + stepMs,
    tabs: period.tabs.map((tab) => ({ ...tab, seenAtMs: tab.seenAtMs + stepMs })),
  }));
}

export function moveResponses<T extends PopResponse>(responses: readonly T[], stepMs: number): readonly T[] {
  return responses.map((response) => ({ ...response, seenAtMs: response.seenAtMs + stepMs }));
}

export function moveResults(results: CheckResults, stepMs: number): CheckResults {
  const move = <R extends CheckResult>(result: R): R =>
    result.kind === 'seen'
      ? { ...result, seenAtMs: result.seenAtMs + stepMs }
      : { ...result, atMs: result.atMs + stepMs };
  return {
    ...results,
    checkedAtMs: results.checkedAtMs + stepMs,
    https: results.https.map(move),
    udp: results.udp.map(move),
  };
}
