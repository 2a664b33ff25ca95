import { dequal } from 'dequal/lite';
import type { Egress, LocatedAddress } from '../../../native-host/protocol.ts';
import type { BrowserProxy, CheckResults, Evidence, Family } from '../../exit/evidence.ts';
import type { ActiveTab, ExitState } from '../../exit/exit-state.ts';
import type { CheckService } from '../../exit/exit-choice.ts';
import { routedFamilies, routeKey } from '../../exit/tunnel/route-for.ts';
import type { WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { verdictOf } from '../../exit/verdict-of.ts';
import { initialState, type AppState } from '../../store/app-state.ts';
import { egressWait } from './egress-wait.ts';
import { exitChecks } from './exit-checks.ts';
import { exitPlaces } from './exit-places.ts';
import { popWatch } from './pop-watch.ts';
import { exitPeriods } from './exit-periods.ts';
import { addressesIn, hostEvidence, type HostEvidence } from './host-evidence.ts';
import type { PageUpdate } from '../../contract/page-messages.ts';
import { proxyInUse } from './proxy-in-use.ts';
import type { StartTimer } from '../../browser/start-timer.ts';
import type { KeptExit } from './stored-exit.ts';
import { touchesConnections } from './touches-connections.ts';

export type ExitDependencies = {
  startTimer: StartTimer;
  locate: (addresses: string[]) => Promise<LocatedAddress[]>;
  runCheck: (service: CheckService, families: readonly Family[]) => Promise<CheckResults | null>;
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
  /** The user clears the history. */
  forget(): void;
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
  /** Null when it is out of date. Kept, since it takes some milliseconds where there are thousands of connections. */
  let seen: HostEvidence | null = null;
  let lastPublished: ExitState | null = null;
  let kept: KeptExit | null = null;
  let watchedAtMs = 0;
  let judgedAtMs = 0;

  const start = egressWait({ startTimer, onOver: collectAndJudge });
  const places = exitPlaces({ locate, startTimer, onPlaced: collectAndJudge });
  const periods = exitPeriods({ watchTabs, onTab: judge });
  const pops = popWatch({ startTimer, onChange: judge });
  const checks = exitChecks({
    ...{ run: runCheck, startTimer, onChange: judge },
    settings: () => state.settings?.exit.check ?? null,
    families: () => routedFamilies(state.egress),
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
      route = key;
      pops.forget();
      checks.routeChanged();
    }
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
    periods.endUnwatched(watchedAtMs);
  }

  function invalidate(): void {
    pops.forget();
    checks.invalidate();
  }

  function collectAndJudge(): void {
    seen = null;
    judge();
  }

  function judge(): void {
    const { settings } = state;
    if (!isRestored || settings === null || start.isWaiting() || places.isWaiting()) return;
    const nowMs = Date.now();
    judgedAtMs = nowMs;
    seen ??= hostEvidence(state, places.places(), proxy.now());
    const evidence: Evidence = { ...seen, pops: pops.seen(), check: checks.results(), proxy: proxy.now() };
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
      if (update.type === 'settings' && isOtherService(before, after)) checks.forget();
      if (!isRestored) return;
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
    forget() {
      periods.replace([]);
      judge();
    },
  };
}

/** How often evidence is judged that nothing changes but its age. */
const judgeAgainMs = 60_000;
/** The host reports every few seconds; one that ended is back within a minute. */
const maxGapMs = 120_000;

function isOtherService(before: AppState, after: AppState): boolean {
  if (before.settings === null) return false;
  return !dequal(before.settings.exit.check.service, after.settings?.exit.check.service);
}
