import type { Egress, LocatedAddress } from '../../../native-host/protocol.ts';
import type { BrowserProxy, CheckResults, Evidence, Family } from '../../exit/evidence.ts';
import type { ActiveTab, ExitKnown } from '../../exit/exit-known.ts';
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
  /** Calls back for each active tab until the returned function is called. */
  watchTabs: (onActive: (tab: ActiveTab) => void) => () => void;
  onExit: (exit: ExitKnown) => void;
};

export type ExitWatch = {
  /** Called after each update, with the state that includes it. */
  follow(known: AppState, update: PageUpdate): void;
  /** Called as time passes, since evidence ages. */
  look(): void;
  /** The user runs a check of the chosen service. */
  check(): void;
  permitResponses(permitted: boolean): void;
  responded(response: WatchedResponse): void;
  proxied(proxy: BrowserProxy | null): void;
  /** The user clears stored data. */
  forget(): void;
};

/**
 * Keeps the evidence of the exit, derives the verdict whenever some of it changes, and publishes it if it differs.
 *
 * What was observed on an egress route (results of a check, PoPs that served pages) becomes invalid with a change of
 * the route, with a change of the browser's proxy, and after a gap in watching: the host was gone or silent, or the
 * computer slept.
 */
export function exitWatch({ startTimer, locate, runCheck, watchTabs, ...dependencies }: ExitDependencies): ExitWatch {
  let known = initialState;
  let isRestored = false;
  let route: string | null = null;
  /** Null when it must be derived again, which takes some milliseconds with thousands of connections. */
  let seen: HostEvidence | null = null;
  let lastPublished = '';
  let kept: KeptExit | null = null;
  let watchedAtMs = 0;
  let judgedAtMs = 0;

  const start = egressWait({ startTimer, onOver: judgeAnew });
  const places = exitPlaces({ locate, startTimer, onPlaced: judgeAnew });
  const periods = exitPeriods({ watchTabs, onTab: judge });
  const pops = popWatch({ startTimer, onChange: judge });
  const checks = exitChecks({
    ...{ run: runCheck, startTimer, onChange: judge },
    settings: () => known.settings?.exit.check ?? null,
    families: () => routedFamilies(known.egress),
  });
  const proxy = proxyInUse(() => {
    // What a check saw through another proxy is no longer valid.
    invalidate();
    judgeAnew();
  });

  function takeEgress(now: Egress | null): void {
    if (now === null) return;
    const key = routeKey(now);
    if (key !== route) {
      route = key;
      pops.forget();
      checks.routeChanged();
    }
    places.want(addressesIn(now));
  }

  function awaitEgress(): void {
    if (known.host.kind !== 'running' || known.egress === null) return;
    endGap();
    watchedAtMs = Date.now();
  }

  /** After a gap, a route that looks the same may lead to another exit. */
  function endGap(): void {
    if (Date.now() - watchedAtMs <= longestGapMs) return;
    invalidate();
    periods.endUnwatched(watchedAtMs);
  }

  function invalidate(): void {
    pops.forget();
    checks.invalidate();
  }

  function judgeAnew(): void {
    seen = null;
    judge();
  }

  function judge(): void {
    const { settings } = known;
    if (!isRestored || settings === null || start.isWaiting() || places.isWaiting()) return;
    const nowMs = Date.now();
    judgedAtMs = nowMs;
    seen ??= hostEvidence(known, places.places(), proxy.now());
    const evidence: Evidence = { ...seen, pops: pops.seen(), check: checks.results(), proxy: proxy.now() };
    const verdict = verdictOf(settings.exit.choice, evidence, nowMs);
    if (known.host.kind === 'stopped') periods.end(nowMs);
    else periods.record(verdict, nowMs);
    publish({ verdict, evidence, history: periods.history(), checking: checks.isChecking() });
    keep();
  }

  function publish(exit: ExitKnown): void {
    const text = JSON.stringify(exit);
    if (text === lastPublished) return;
    lastPublished = text;
    dependencies.onExit(exit);
  }

  function keep(): void {
    const [check, history] = [checks.results(), periods.history()];
    const isSame = kept?.route === route && kept.check === check && kept.history === history;
    if (kept !== null && isSame && watchedAtMs - kept.watchedAtMs < lookAgainMs) return;
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
    awaitEgress();
    takeEgress(known.egress);
    judgeAnew();
  }
  void restore();

  return {
    follow(after, update) {
      const before = known;
      known = after;
      start.follow(update);
      if (update.type === 'settings' && isOtherService(before, after)) checks.forget();
      if (!isRestored) return;
      awaitEgress();
      if (update.type === 'databases') places.forget();
      if (update.type === 'egress' || update.type === 'databases') takeEgress(after.egress);
      if (update.type === 'settings') judge();
      else if (touchesConnections(update)) judgeAnew();
    },
    look() {
      if (isRestored) awaitEgress();
      if (Date.now() - judgedAtMs >= lookAgainMs) judge();
    },
    check: checks.ask,
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

/** How often evidence is judged again when only its age has changed. */
const lookAgainMs = 60_000;
/** The host sends something every few seconds; one that ended is restarted within a minute. */
const longestGapMs = 120_000;

function isOtherService(before: AppState, after: AppState): boolean {
  if (before.settings === null) return false;
  return JSON.stringify(before.settings.exit.check.service) !== JSON.stringify(after.settings?.exit.check.service);
}
