import type { CheckService } from '../exit/exit-settings.ts';
import { askedService } from './asked-service.ts';

/**
 * What the browser must permit before a service can be asked, as match patterns: for `permissions.request` in a
 * gesture of the user, and for `permissions.contains`. Without a port, which Firefox does not take there and which
 * stands for every port.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function originsOf(chosen: CheckService): string[] {
  const asked = askedService(chosen)?.https ?? [];
  return [...new Set(asked.map(({ url }) => `https://${new URL(url).hostname}/*`))];
}
