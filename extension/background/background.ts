import browser from 'webextension-polyfill';
import { addProblem } from '../store/merge-problems.ts';
import { store } from '../store/store.ts';
import { updatesOf } from '../store/updates-of.ts';
import { openNativePort } from './native-port.ts';
import type { PageUpdate } from './page-messages.ts';
import { pagePorts } from './page-ports.ts';
import { runHost } from './run-host.ts';
import { showBadge } from './show-badge.ts';
import { startTimer } from './start-timer.ts';
import { updatesFromHost } from './updates-from-host.ts';
import { readWatching, writeWatching } from './watching-setting.ts';

// Wiring only. A background that was stopped begins here again, with nothing: the host tells it everything anew.
const held = store();
const translate = updatesFromHost();

const pages = pagePorts({
  everything: () => updatesOf(held.known()),
  onRequest(request) {
    if (request.type === 'retry-host') host.retry();
    if (request.type === 'set-watching') void writeWatching(request.watching);
  },
  // Whoever opens a page may just have installed the host.
  onAttach: () => host.revive(),
  onCount: keepPace,
});

const host = runHost({
  openPort: openNativePort,
  startTimer,
  onState(state) {
    publish({ type: 'host', host: state });
    void showBadge(state);
  },
  onMessage(message) {
    for (const update of translate(held.known(), message)) publish(update);
  },
  onMalformed(message, field) {
    const problems = addProblem(held.known().problems, { code: 'message-malformed', message, field });
    publish({ type: 'problems', problems: [...problems] });
  },
});

function publish(update: PageUpdate): void {
  held.apply(update);
  pages.publish(update);
}

/** A look every second for somebody who sees it, every five seconds to miss nothing, none for nobody. */
function keepPace(): void {
  const { watching } = held.known();
  if (pages.visible() > 0) host.want(1000);
  else if (watching === true || pages.open() > 0) host.want(5000);
  else if (watching === false) host.want(null);
}

async function takeWatching(): Promise<void> {
  publish({ type: 'watching', watching: await readWatching() });
  keepPace();
}

// Listening to the start of the browser is what makes it start this file.
browser.runtime.onStartup.addListener(() => void takeWatching());
browser.runtime.onInstalled.addListener(() => void takeWatching());
browser.storage.onChanged.addListener(() => void takeWatching());
void takeWatching();
