import { dequal } from 'dequal/lite';
import type { Egress, LocatedAddress } from '../../../native-host/protocol.ts';
import type { CheckRequest } from '../../exit-check/run-check.ts';
import type { BrowserProxy, CheckResults, Evidence } from '../../exit/evidence.ts';
import type { ActiveTab, ExitState } from '../../exit/exit-state.ts';
import { routeKey } from '../../exit/tunnel/route-for.ts';
import type { WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { verdictOf } from '../../exit/verdict-of.ts';
import { initialState, type AppState } from '../../store/app-state.ts';
import { egressWait } from './egress-wait.ts';
import { exitChecks, isOtherService } from './exit-checks.ts';
import { exitPlaces } from './exit-places.ts';
import { popWatch } from './pop-watch.ts';
import { exitPeriods } from './exit-periods.ts';
import { addressesIn } from './host-evidence.ts';
import { keptHostEvidence } from './kept-host-evidence.ts';
import type { PageUpdate } from '../../contract/page-messages.ts';
import { proxyInUse } from './proxy-in-use.ts';
import type { StartTimer } from '../../browser/start-timer.ts';
import type { KeptExit } from './stored-exit.ts';
import { touchesConnections } from './touches-connections.ts';

export type ExitDependencies = {
  startTimer: StartTimer;
  locate: (addresses: string[]) => Promise<LocatedAddress[]>;
  runCheck: (request: CheckRequest) => Promise<CheckResults | null>;
  /** Whether the browser sends UDP from every interface, whatever the route. */
  everyInterface: boolean;
  read: () => Promise<KeptExit>;
  keep: (kept: KeptExit) => void;
  /** Calls back for each active tab, until the returned function is called. */
  watchTabs: (onActive: (tab: ActiveTab) => void) => () => void;
  onExit: (exit: ExitState) => void;
};

export type ExitWatch = {
  /** After each update, with the state that it led to. */
  follow(state: AppState, update: PageUpdate): void;
  /** Time has passed: evidence has aged. */
  tick(): void;
  /** The user starts a public IP check. */
  check(): void;
  permitResponses(permitted: boolean): void;
  responded(response: WatchedResponse): void;
  proxied(proxy: BrowserProxy | null): void;
  /** The user clears the history and all that was gathered as evidence: results of a check, and CDN locations. */
  clear(): void;
};

/**
 * Keeps the evidence of the exit country, judges it whenever some of it changes, and publishes the verdict if it differs.
 *
 * What belongs to a route (results of a check, edge locations that served pages) ends with that route, with the browser's
 * proxy, and with a time in which nobody watched: the host was gone or silent, or the computer slept.
 */
export function exitWatch({ startTimer, locate, runCheck, watchTabs, ...dependencies }: ExitDependencies): ExitWatch {
  let state = initialState;
  let isRestored = false;
  let route: string | null = null;
  let lastPublished: ExitState | null = null;
  let kept: KeptExit | null = null;
  let [watchedAtMs, judgedAtMs] = [0, 0];

  const seen = keptHostEvidence();
  const start = egressWait({ startTimer, onOver: collectAndJudge });
  const places = exitPlaces({ locate, startTimer, onPlaced: collectAndJudge });
  const periods = exitPeriods({ watchTabs, onTab: judge });
  const pops = popWatch({ startTimer, onChange: judge });
  const checks = exitChecks({
    ...{ run: runCheck, startTimer, onChange: judge, everyInterface: dependencies.everyInterface },
    settings: () => state.settings?.exit ?? null,
    egress: () => (state.host.kind === 'running' ? state.egress : null),
  });
  const proxy = proxyInUse(() => {
    // Checks and pages have seen the exit of the previous proxy.
    invalidate();
    collectAndJudge();
  });

  function takeEgress(now: Egress | null): void {
    if (now === null) return;
    const key = routeKey(now);
    if (key !== route) {
      seen.routeChanged(route === null ? null : now.takenAtMs);
      route = key;
      pops.forget();
      checks.routeChanged();
    } else checks.routeKnown();
    places.request(addressesIn(now));
  }

  function markWatched(): void {
    if (state.host.kind !== 'running' || state.egress === null) return;
    endGap();
    watchedAtMs = Date.now();
  }

  /** A route that looks the same after a gap may lead elsewhere by now. */
  function endGap(): void {
    if (Date.now() - watchedAtMs <= maxGapMs) return;
    invalidate();
    seen.forgetLeaving();
    periods.endUnwatched(watchedAtMs);
  }

  /** Before anything is judged by the clock as it is set now: no time has passed, so there was no gap. */
  function moveClock(stepMs: number): void {
    [watchedAtMs, judgedAtMs] = [watchedAtMs + stepMs, judgedAtMs + stepMs];
    for (const each of [seen, periods, pops, checks]) each.moveClock(stepMs);
  }

  function invalidate(): void {
    pops.forget();
    checks.invalidate();
  }

  function collectAndJudge(): void {
    seen.outdate();
    judge();
  }

  function judge(): void {
    const { settings } = state;
    if (!isRestored || settings === null || start.isWaiting() || places.isWaiting()) return;
    const nowMs = Date.now();
    judgedAtMs = nowMs;
    const host = seen.current(state, places.places(), proxy.now());
    const evidence: Evidence = { ...host, pops: pops.seen(), check: checks.results(), proxy: proxy.now() };
    const verdict = verdictOf(settings.exit.choice, evidence, nowMs);
    if (state.host.kind === 'stopped') periods.end(nowMs);
    else periods.record(verdict, nowMs);
    publish({ verdict, evidence, history: periods.history(), checking: checks.isChecking() });
    keep();
  }

  function publish(exit: ExitState): void {
    if (dequal(exit, lastPublished)) return;
    lastPublished = exit;
    dependencies.onExit(exit);
  }

  function keep(): void {
    const [check, history] = [checks.results(), periods.history()];
    const isSame = kept?.route === route && kept.check === check && kept.history === history;
    if (kept !== null && isSame && watchedAtMs - kept.watchedAtMs < judgeAgainMs) return;
    kept = { route, check, history, watchedAtMs };
    dependencies.keep(kept);
  }

  async function restore(): Promise<void> {
    const before = await dependencies.read();
    ({ route, watchedAtMs } = before);
    periods.replace(before.history);
    checks.restore(before.check);
    endGap();
    isRestored = true;
    markWatched();
    takeEgress(state.egress);
    collectAndJudge();
  }
  void restore();

  return {
    follow(after, update) {
      const before = state;
      state = after;
      start.follow(update);
      if (update.type === 'settings' && isOtherService(before.settings?.exit, after.settings?.exit)) checks.forget();
      if (!isRestored) return;
      if (update.type === 'clock') moveClock(update.stepMs);
      markWatched();
      if (update.type === 'databases') places.forget();
      if (update.type === 'egress' || update.type === 'databases') takeEgress(after.egress);
      if (update.type === 'settings') judge();
      else if (touchesConnections(update)) collectAndJudge();
    },
    tick() {
      if (isRestored) markWatched();
      if (Date.now() - judgedAtMs >= judgeAgainMs) judge();
    },
    check: checks.start,
    permitResponses(permitted) {
      pops.permit(permitted);
      if (!permitted) proxy.forget();
    },
    responded: pops.responded,
    proxied: proxy.seen,
    clear() {
      periods.replace([]);
      checks.forget();
      pops.forget();
      judge();
    },
  };
}

/** How often evidence is judged that nothing changes but its age. */
const judgeAgainMs = 60_000;
/** The host reports every few seconds; one that ended is back within a minute. */
const maxGapMs = 120_000;
