import type { CheckService } from '../exit/exit-choice.ts';
import { services, type ListedService } from './services.ts';

/**
 * Resolves the chosen service.
 *
 * @returns null for a service that is no longer listed: no other is used instead
 */
export function resolveService(chosen: CheckService): ListedService | null {
  return services.find(({ id }) => id === chosen.id) ?? null;
}

/** The host names that a check contacts, each once: the user sees them before anything is sent. */
export function contactedHosts(chosen: CheckService, { httpsOnly }: { httpsOnly: boolean }): string[] {
  const resolved = resolveService(chosen);
  if (resolved === null) return [];
  const stun = httpsOnly ? [] : [resolved.stun.url.replace(/^stun:|:\d+$/g, '')];
  return [...new Set([...resolved.https.map(({ url }) => new URL(url).hostname), ...stun])];
}

/**
 * The origins that the browser must permit before a check, as match patterns: for `permissions.request` in a user
 * gesture, and for `permissions.contains`.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function originsOf(chosen: CheckService): string[] {
  const urls = resolveService(chosen)?.https ?? [];
  return [...new Set(urls.map(({ url }) => `https://${new URL(url).hostname}/*`))];
}
