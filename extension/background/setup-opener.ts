import browser from 'webextension-polyfill';
import { setupPath } from '../contract/setup-path.ts';
import { storedKeys } from '../contract/stored-keys.ts';
import type { HostState } from '../contract/host-state.ts';
import type { StartTimer } from '../browser/start-timer.ts';

export type FirstRun = {
  host: () => HostState;
  /** Whether the user sees a page of TapMap: it shows the same card. */
  isPageSeen: () => boolean;
  startTimer: StartTimer;
};

/**
 * Opens the setup page by itself in the profile's first run, once, where no host has responded 2 s after the call.
 *
 * A mark tells the first run from later ones: a temporary add-on is installed at every start of the browser. Without a
 * window that is not private nothing is opened or marked, and the browser's next start is the first run.
 */
export function setupOpener(first: FirstRun): () => void {
  let begun = false;
  return () => {
    // A browser may report installation and startup at once.
    if (!begun) first.startTimer(patienceMs, () => void openIfNeeded(first));
    begun = true;
  };
}

/** No first run is to come: this profile had TapMap before. */
export async function markSetupShown(): Promise<void> {
  await browser.storage.local.set({ [mark]: true });
}

async function openIfNeeded({ host, isPageSeen }: FirstRun): Promise<void> {
  const { [mark]: isShown } = await browser.storage.local.get(mark);
  if (isShown !== undefined) return;
  const { kind } = host();
  if (kind === 'running') {
    await markSetupShown();
    return;
  }
  // Nobody has asked the host: the user had it switched off before there was a mark.
  if (kind === 'stopped' || isPageSeen()) return;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = windows.filter(({ incognito }) => !incognito);
  const window = open.find(({ focused }) => focused) ?? open[0];
  if (window?.id === undefined) return;
  await markSetupShown();
  await browser.tabs.create({ url: browser.runtime.getURL(setupPath), windowId: window.id });
}

const mark = storedKeys.setupShown;
const patienceMs = 2000;
