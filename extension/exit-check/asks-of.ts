import type { CheckService } from '../exit/exit-settings.ts';
import { askedService } from './asked-service.ts';

/** The names of all that a check asks, each once: what the user sees before anybody is asked. */
export function asksOf(chosen: CheckService): string[] {
  const asked = askedService(chosen);
  if (asked === null) return [];
  const stun = asked.stunUrl === null ? [] : [asked.stunUrl.replace(/^stun:/i, '').replace(/:\d+$/, '')];
  return [...new Set([...asked.https.map(({ url }) => new URL(url).hostname), ...stun])];
}
