import browser from 'webextension-polyfill';
import { addProblem } from '../store/merge-problems.ts';
import { defaultSettings } from '../contract/settings.ts';
import { connectionsIn } from '../store/connections-in.ts';
import { overviews } from '../overview/overviews.ts';
import { createStore } from '../store/store.ts';
import { updatesExceptConnections } from '../store/updates-except-connections.ts';
import { updatesOf } from '../store/updates-of.ts';
import { queryEcho } from '../exit-check/query-echo.ts';
import { queryStun } from '../exit-check/query-stun.ts';
import { runCheck } from '../exit-check/run-check.ts';
import { badgeOf } from './badge-of.ts';
import { exitWatch } from './exit/exit-watch.ts';
import { hostLocator } from './host/host-locator.ts';
import { isPermitted } from '../browser/permissions.ts';
import { openFullTab } from '../browser/full-tab.ts';
import { worseNotifier } from './exit/notify-worse.ts';
import { keepExit, readExit } from './exit/stored-exit.ts';
import { watchActiveTabs } from './exit/watch-active-tabs.ts';
import { watchResponses } from './exit/watch-responses.ts';
import { openNativePort } from './host/native-port.ts';
import type { PageUpdate } from '../contract/page-messages.ts';
import { pagePorts } from './page-ports.ts';
import { runHost } from './host/run-host.ts';
import { badgeShower } from './show-badge.ts';
import { startTimer } from '../browser/start-timer.ts';
import { updatesFromHost } from './host/updates-from-host.ts';
import { changeSettings, forgetSettings, readSettings } from './stored-settings.ts';
import { storedVisits } from './stored-visits.ts';

// Wiring only. A background that the browser stopped starts here again with nothing, and gets everything from the host again.
const store = createStore();
const translate = updatesFromHost();

const overview = overviews();
const visits = storedVisits(() => pages.publishOverview());

const pages = pagePorts({
  everything: () => updatesOf(store.state()),
  overview: (query) => ({
    type: 'overview',
    query,
    overview: overview(store.state(), query),
    newSinceVisit: visits.newSinceVisit(),
  }),
  others: () => updatesExceptConnections(store.state()),
  onRequest(request) {
    switch (request.type) {
      case 'retry-host':
        host.retry();
        return;
      case 'reload-databases':
        host.ask({ type: 'reload-database' });
        return;
      case 'change-settings':
        void changeSettings(request.change);
        return;
      case 'check-exit':
        exit.check();
        return;
      case 'forget-settings':
        void forgetSettings();
        exit.forget();
        return;
      default:
        request satisfies never;
    }
  },
  // The user may have installed the host just before opening the page.
  onAttach: () => host.revive(),
  onCount: updatePollInterval,
});

const host = runHost({
  openPort: openNativePort,
  startTimer,
  onState: (state) => publish({ type: 'host', host: state }),
  onMessage(message) {
    if (message.type === 'located') locator.take(message);
    for (const update of translate(store.state(), message)) publish(update);
    exit.tick();
  },
  onMalformed(message, field) {
    const problems = addProblem(store.state().problems, { code: 'message-malformed', message, field });
    publish({ type: 'problems', problems: [...problems] });
  },
});

const locator = hostLocator({ ask: host.ask, startTimer });
const showBadge = badgeShower(badgeOf(store.state()));
const notifyIfWorse = worseNotifier(() => void openFullTab());

const exit = exitWatch({
  startTimer,
  locate: locator.locate,
  runCheck: (service, families) =>
    runCheck(service, families, { queryEcho, queryStun, locate: locator.locate, isPermitted }),
  read: readExit,
  keep: (kept) => void keepExit(kept),
  watchTabs: watchActiveTabs,
  onExit(exit) {
    publish({ type: 'exit', exit });
    notifyIfWorse(exit.verdict);
  },
});

watchResponses({ onPermitted: exit.permitResponses, onResponse: exit.responded, onProxy: exit.proxied });

function publish(update: PageUpdate): void {
  store.apply(update);
  visits.record(connectionsIn(update, store.state()));
  pages.publish(update);
  exit.follow(store.state(), update);
  if (update.type === 'host' || update.type === 'exit') showBadge(badgeOf(store.state()));
}

/**
 * At the user's interval while a page is visible, otherwise every five seconds so as to miss nothing; not at all when
 * nothing needs it.
 */
function updatePollInterval(): void {
  visits.count(pages.visible());
  const { settings } = store.state();
  if (pages.visible() > 0) host.want(settings?.intervalMs ?? defaultSettings.intervalMs);
  else if (settings?.watching === true || pages.open() > 0) host.want(unseenIntervalMs);
  else if (settings?.watching === false) host.want(null);
}

const unseenIntervalMs = 5000;

async function takeSettings(): Promise<void> {
  publish({ type: 'settings', settings: await readSettings() });
  updatePollInterval();
}

// The browser starts this file at startup only if it listens for that event.
browser.runtime.onStartup.addListener(() => void takeSettings());
browser.runtime.onInstalled.addListener(() => void takeSettings());
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'local') void takeSettings();
});
void takeSettings();
