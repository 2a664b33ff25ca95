import type { Family } from '../exit/evidence.ts';
import type { CheckService } from '../exit/exit-choice.ts';
import { services } from './services.ts';

/** A check service, listed or the user's own, with its URLs. */
export type ResolvedService = {
  /** Its name for the user: the operator, or the host name of the user's own URL. */
  name: string;
  /** `family` is null if the service responds for whichever was used. */
  https: readonly { family: Family | null; url: string }[];
  stunUrl: string | null;
};

/**
 * Resolves the chosen service.
 *
 * @returns null for a listed service that is no longer listed: no other is used instead
 */
export function resolveService(chosen: CheckService): ResolvedService | null {
  if (chosen.kind === 'own') {
    const { httpsUrl, stunUrl } = chosen;
    return { name: new URL(httpsUrl).host, https: [{ family: null, url: httpsUrl }], stunUrl };
  }
  const listed = services.find(({ id }) => id === chosen.id);
  return listed === undefined ? null : { name: listed.operator, https: listed.https, stunUrl: listed.stun.url };
}

/** The host names that a check contacts, each once: the user sees them before anything is sent. */
export function contactedHosts(chosen: CheckService): string[] {
  const resolved = resolveService(chosen);
  if (resolved === null) return [];
  const stun = resolved.stunUrl === null ? [] : [resolved.stunUrl.replace(/^stun:/i, '').replace(/:\d+$/, '')];
  return [...new Set([...resolved.https.map(({ url }) => new URL(url).hostname), ...stun])];
}

/**
 * The origins that the browser must permit before a check, as match patterns: for `permissions.request` in a user
 * gesture, and for `permissions.contains`. Without a port, which Firefox does not accept there; none matches every
 * port.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function originsOf(chosen: CheckService): string[] {
  const resolved = resolveService(chosen)?.https ?? [];
  return [...new Set(resolved.map(({ url }) => `https://${new URL(url).hostname}/*`))];
}
