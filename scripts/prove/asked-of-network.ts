import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BrowserName } from '../browsers/extension-browser.ts';
import { domainsOfItsMaker } from '../browsers/launch-chromium.ts';
import { isRecord } from '../is-record.ts';

/**
 * What a browser wrote into its network log: the sites that it asked, `https://leak.example`, and the names that it
 * looked up, `leak.example`. Chromium asks hosts of its maker at times of its own, which lead to nothing here; they
 * count only where the extension asks.
 *
 * @throws {Error} when there is no log
 */
export function askedOfNetwork(browser: BrowserName, log: string): string[] {
  const texts = readdirSync(dirname(log))
    .filter((name) => name.startsWith(basename(log)))
    .map((name) => readFileSync(join(dirname(log), name), 'utf8'));
  if (texts.length === 0) throw new Error(`${browser} wrote no network log to ${log}.`);
  return texts.flatMap(browser === 'chromium' ? parseNetLog : parseMozLog);
}

/** https://www.chromium.org/developers/design-documents/network-stack/netlog/ */
export function parseNetLog(text: string): string[] {
  const log: unknown = JSON.parse(text);
  const events: unknown[] = isRecord(log) && Array.isArray(log['events']) ? log['events'] : [];
  if (events.length === 0) throw new Error('The network log of Chromium has no events.');
  return sitesOf(
    events.flatMap((event) => {
      const params = isRecord(event) ? event['params'] : null;
      if (!isRecord(params)) return [];
      const isOurs = String(params['initiator']).startsWith('chrome-extension://');
      const named = [params['url'], params['host']].filter((name) => typeof name === 'string');
      return named.filter((name) => isOurs || !isOfItsMaker(name));
    }),
  );
}

/** https://firefox-source-docs.mozilla.org/networking/http/logging.html */
export function parseMozLog(text: string): string[] {
  return sitesOf(
    [...text.matchAll(/nsHttp uri=(\S+)|Resolving host \[([^\]]*)\]/g)].map(([, url, host]) => url ?? host ?? ''),
  );
}

/** Site or name, once each; what stays on this computer or within the browser is none. */
function sitesOf(named: readonly string[]): string[] {
  const sites = named.flatMap((text) => {
    if (!text.includes('://')) return [text];
    const { protocol, origin, hostname } = new URL(text);
    return ['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && !isHere(hostname) ? [origin] : [];
  });
  return [...new Set(sites)].filter((site) => site !== '' && !isHere(site));
}

const isHere = (name: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(name) || /~notfound/i.test(name);

const isOfItsMaker = (name: string): boolean => {
  const host = name.includes('://') ? new URL(name).hostname : name.replace(/:\d+$/, '');
  return domainsOfItsMaker.some((domain) => host === domain || host.endsWith(`.${domain}`));
};
