import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a profile for launchChromium. Developer mode is on: without it the browser disables an unpacked extension
 * that reloads itself.
 */
export function prepareChromiumProfile(scratchDir: string): void {
  mkdirSync(join(scratchDir, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(scratchDir, 'Default', 'Preferences'), JSON.stringify(preferences));
}
