import browser from 'webextension-polyfill';
import { startTimer } from '../../browser/start-timer.ts';
import { storedKeys } from '../../contract/stored-keys.ts';
import type { SeenHost } from '../../sites/seen-host.ts';
import { most } from '../../sites/seen-hosts.ts';
import { count, integer, port } from '../../validation/numbers.ts';
import { holds, list, object, text, timeMs } from '../../validation/validators.ts';
import { siteWatch, type SiteWatch, type SiteWatchDependencies } from './site-watch.ts';

/**
 * Watches which hosts the browser gets responses from, and keeps that as long as the browser runs and never on disk
 * (`storage.session`), so that it survives a restart of the background.
 */
export function storedSites(onSites: SiteWatchDependencies['onSites']): SiteWatch {
  return siteWatch({ startTimer, read, keep: (hosts) => void keep(hosts), onSites });
}

async function read(): Promise<SeenHost[]> {
  const { [key]: stored } = await browser.storage.session.get(key);
  return holds(storedHosts, stored) ? stored : [];
}

async function keep(hosts: readonly SeenHost[] | null): Promise<void> {
  if (hosts === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: hosts });
}

const key = storedKeys.sites;

const storedHosts = list(
  object<SeenHost>({
    host: text,
    address: text,
    port,
    tabId: integer(-1),
    firstAtMs: timeMs,
    lastAtMs: timeMs,
    count,
  }),
  most.ofAll,
);
