import browser from 'webextension-polyfill';
import { originsOf } from '../../exit-check/resolve-service.ts';
import type { CheckService } from '../../exit/exit-choice.ts';
import { log } from '../log.ts';

/**
 * Hands back to the browser the access to single sites that the chosen service does not need: it is given for a check
 * service and for nothing else, and outlives neither another choice nor a reset. The access to all sites, which is for
 * CDN locations, is the user's to revoke.
 *
 * @param chosen the service at that moment; undefined before settings have been read, when nothing is handed back
 */
export async function handBackOrigins(chosen: () => CheckService | null | undefined): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const service = chosen();
  if (service === undefined) return;
  const needed = service === null ? [] : originsOf(service);
  for (const origin of origins) {
    if (singleSite.test(origin) && !needed.includes(origin)) await remove(origin);
  }
}

/** One by one: a browser that refuses one of them removes none. */
async function remove(origin: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [origin] });
  } catch (error) {
    // The browser's administrator may have made it required.
    if (!(error instanceof Error)) throw error;
    log('permission-not-removed', { origin, reason: error.message });
  }
}

/** As a match pattern; not those of the extension's own pages, nor of every site. */
const singleSite = /^https?:\/\/[^*/]+\/\*$/;
