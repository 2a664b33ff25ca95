import { defaultSettings, type Settings } from '../contract/settings.ts';

/** The pages that are attached, and what the user wants; null as long as that is not known. */
export type Watchers = { visible: number; open: number; settings: Pick<Settings, 'intervalMs' | 'watching'> | null };

/**
 * Milliseconds between two polls: the user's interval while a page is visible, otherwise five seconds so as to miss
 * little. Null when nothing needs the host; undefined while that is not known.
 */
export function pollIntervalMs({ visible, open, settings }: Watchers): number | null | undefined {
  if (visible > 0) return settings?.intervalMs ?? defaultSettings.intervalMs;
  if (settings?.watching === true || open > 0) return unseenIntervalMs;
  return settings === null ? undefined : null;
}

const unseenIntervalMs = 5000;
