import browser, { type Runtime } from 'webextension-polyfill';
import { addProblem } from '../store/merge-problems.ts';
import { connectionsIn } from '../store/connections-in.ts';
import { overviews } from '../overview/overviews.ts';
import { tabSummary } from '../overview/tab-summary.ts';
import { hostsIn } from '../facts/hosts-in.ts';
import { createStore } from '../store/store.ts';
import { updatesExceptConnections } from '../store/updates-except-connections.ts';
import { updatesOf } from '../store/updates-of.ts';
import { asksEveryInterface } from '../exit-check/asks-every-interface.ts';
import { queryEcho } from '../exit-check/query-echo.ts';
import { queryStun } from '../exit-check/query-stun.ts';
import { runCheck } from '../exit-check/run-check.ts';
import { badgeOf } from './badge-of.ts';
import { clearKept } from './clear-kept.ts';
import { exitWatch } from './exit/exit-watch.ts';
import { hostLocator } from './host/host-locator.ts';
import { isPermitted } from '../browser/permissions.ts';
import { handBackOrigins } from './exit/hand-back-origins.ts';
import { worseNotifier } from './exit/notify-worse.ts';
import { keepExit, readExit } from './exit/stored-exit.ts';
import { watchActiveTabs } from './exit/watch-active-tabs.ts';
import { watchResponses } from './exit/watch-responses.ts';
import { storedSites } from './sites/stored-sites.ts';
import { openNativePort } from './host/native-port.ts';
import { parseOpenRequest } from '../contract/open-request.ts';
import { formatPageAddress, plainAddress } from '../contract/page-address.ts';
import type { PageUpdate } from '../contract/page-messages.ts';
import { openFullTab } from './open-full-tab.ts';
import { markSetupShown, setupOpener } from './setup-opener.ts';
import { pagePorts } from './page-ports.ts';
import { pollIntervalMs } from './poll-interval.ts';
import { runHost } from './host/run-host.ts';
import { badgeShower } from './show-badge.ts';
import { startTimer } from '../browser/start-timer.ts';
import { updatesFromHost } from './host/updates-from-host.ts';
import { changeSettings, readSettings } from './stored-settings.ts';
import { storedVisits } from './stored-visits.ts';
import { tabViews } from './tab-views.ts';

// Wiring only. A background that the browser stopped starts here again with nothing, and gets everything from the host again.
const store = createStore();
const translate = updatesFromHost();

const hosts = hostsIn();
const overview = overviews(hosts);
const visits = storedVisits(() => pages.publishOverview());
const views = tabViews();

const pages = pagePorts({
  everything: () => updatesOf(store.state()),
  overview: ({ query, tabId }) => ({
    type: 'overview',
    query,
    overview: overview(store.state(), query),
    tab: tabSummary(tabId, store.state(), hosts(store.state())),
    newSinceVisit: visits.newSinceVisit(),
  }),
  others: () => updatesExceptConnections(store.state()),
  attachView: views.attach,
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
      case 'clear':
        void clear();
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
  extensionId: browser.runtime.id,
  openPort: openNativePort,
  startTimer,
  onState: (state) => publish({ type: 'host', host: state }),
  onMessage(message, hidden) {
    if (message.type === 'located') locator.take(message);
    for (const update of translate(store.state(), message, hidden)) publish(update);
    exit.tick();
  },
  onMalformed(message, field) {
    const problems = addProblem(store.state().problems, { code: 'message-malformed', message, field });
    publish({ type: 'problems', problems: [...problems] });
  },
});

const locator = hostLocator({ ask: host.ask, startTimer });
const showBadge = badgeShower(badgeOf(store.state()));
// Who comes from there was notified of the exit.
const notifyIfWorse = worseNotifier(
  () => void openFullTab(views, formatPageAddress({ ...plainAddress, panel: 'exit' }, ''), 'stays'),
);

const exit = exitWatch({
  startTimer,
  locate: locator.locate,
  runCheck: (request) => runCheck(request, { queryEcho, queryStun, locate: locator.locate, isPermitted }),
  everyInterface: asksEveryInterface(),
  read: readExit,
  keep: (kept) => void keepExit(kept),
  watchTabs: watchActiveTabs,
  onExit(exit) {
    publish({ type: 'exit', exit });
    notifyIfWorse(exit.verdict);
  },
});

const sites = storedSites((hosts) => publish({ type: 'sites', sites: hosts }));

watchResponses(
  { onPermitted: exit.permitResponses, onResponse: exit.responded, onProxy: exit.proxied },
  { onPermitted: sites.permit, onResponse: sites.responded },
);

function publish(update: PageUpdate): void {
  store.apply(update);
  if (update.type === 'clock') for (const each of [visits, sites]) each.moveClock(update.stepMs);
  visits.record(connectionsIn(update, store.state()));
  pages.publish(update);
  exit.follow(store.state(), update);
  if (update.type === 'host' || update.type === 'exit') showBadge(badgeOf(store.state()));
}

function updatePollInterval(): void {
  const [visible, open] = [pages.visible(), pages.open()];
  visits.count(visible);
  host.setSeen(visible > 0);
  const intervalMs = pollIntervalMs({ visible, open, settings: store.state().settings });
  if (intervalMs !== undefined) host.want(intervalMs);
}

async function clear(): Promise<void> {
  const cleared = await clearKept({
    state: store.state,
    takeSettings: (settings) => publish({ type: 'settings', settings }),
    clearVisits: visits.clear,
    clearViews: views.clear,
    clearExit: exit.clear,
    clearSites: sites.clear,
  });
  publish({ type: 'cleared', cleared });
}

const openSetup = setupOpener({
  host: () => store.state().host,
  isPageSeen: () => pages.visible() > 0,
  startTimer,
});

async function takeSettings(): Promise<void> {
  publish({ type: 'settings', settings: await readSettings() });
  sites.want(store.state().settings?.sites === true);
  updatePollInterval();
  handBack();
}

/** Also when the browser grants something: its question may be answered after another choice. */
function handBack(): void {
  void handBackOrigins(() => store.state().settings?.exit.check.service);
}
browser.permissions.onAdded.addListener(handBack);

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = parseOpenRequest(message);
  if (sender.id !== browser.runtime.id || request === null) return undefined;
  return openFullTab(views, request.view, request.view === '' ? 'stays' : 'shows-it');
});

// The browser starts this file at startup only if it listens for that event.
browser.runtime.onStartup.addListener(() => {
  void takeSettings();
  openSetup();
});
browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
  void takeSettings();
  // An unpacked extension that is loaded again is reported as an update to the version that it has.
  const isUpdate = reason === 'update' && previousVersion !== browser.runtime.getManifest().version;
  if (isUpdate) void markSetupShown();
  else if (reason === 'install' || reason === 'update') openSetup();
});
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'local') void takeSettings();
});
void takeSettings();
