import type { Family } from '../exit/evidence.ts';
import type { CheckService } from '../exit/exit-choice.ts';
import { services } from './services.ts';

/** Whom to ask, listed or the user's own. */
export type ResolvedService = {
  /** As the user knows it: who runs it, or the own URL's host. */
  name: string;
  /** `family` is null where the service answers for whichever was used. */
  https: readonly { family: Family | null; url: string }[];
  stunUrl: string | null;
};

/** @returns null for a listed service that is no longer listed: nobody is asked in its place */
export function resolveService(chosen: CheckService): ResolvedService | null {
  if (chosen.kind === 'own') {
    const { httpsUrl, stunUrl } = chosen;
    return { name: new URL(httpsUrl).host, https: [{ family: null, url: httpsUrl }], stunUrl };
  }
  const listed = services.find(({ id }) => id === chosen.id);
  return listed === undefined ? null : { name: listed.operator, https: listed.https, stunUrl: listed.stun.url };
}

/** The names of all that a check asks, each once: what the user sees before anybody is asked. */
export function contactedHosts(chosen: CheckService): string[] {
  const resolved = resolveService(chosen);
  if (resolved === null) return [];
  const stun = resolved.stunUrl === null ? [] : [resolved.stunUrl.replace(/^stun:/i, '').replace(/:\d+$/, '')];
  return [...new Set([...resolved.https.map(({ url }) => new URL(url).hostname), ...stun])];
}

/**
 * What the browser must permit before a service can be asked, as match patterns: for `permissions.request` in a
 * gesture of the user, and for `permissions.contains`. Without a port, which Firefox does not take there and which
 * stands for every port.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function originsOf(chosen: CheckService): string[] {
  const resolved = resolveService(chosen)?.https ?? [];
  return [...new Set(resolved.map(({ url }) => `https://${new URL(url).hostname}/*`))];
}
