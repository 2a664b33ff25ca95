import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumId } from './extension-ids.ts';

/**
 * Makes a profile for launchChromium. Developer mode is on: without it the browser disables an unpacked extension
 * that reloads itself.
 *
 * @param agreesTo the folder of an extension whose optional permissions the user has granted before, and revoked:
 *   requested again, they are granted without a prompt, which nobody could answer without a window; it is also allowed
 *   in private windows
 */
export function prepareChromiumProfile(scratchDir: string, agreesTo: string | null = null): void {
  mkdirSync(join(scratchDir, 'Default'), { recursive: true });
  const settings = agreesTo === null ? {} : { settings: { [chromiumId]: givenBefore(agreesTo) } };
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true }, ...settings } });
  writeFileSync(join(scratchDir, 'Default', 'Preferences'), preferences);
  if (agreesTo !== null) writeFileSync(join(scratchDir, 'Default', 'Secure Preferences'), preferences);
}

/** In the form that Chromium writes (extensions/browser/extension_prefs.cc). */
function givenBefore(extensionDir: string): object {
  const given = {
    api: ['notifications', 'tabs'],
    explicit_host: ['http://*/*', 'https://*/*'],
    ...{ manifest_permissions: [], scriptable_host: [] },
  };
  const required = { ...given, api: ['nativeMessaging', 'storage', 'offscreen', 'webRequest'], explicit_host: [] };
  const all = { ...given, api: [...given.api, ...required.api] };
  return {
    ...{ active_permissions: required, granted_permissions: all, runtime_granted_permissions: given },
    ...{ location: 4, path: extensionDir, creation_flags: 38, from_webstore: false, state: 1 },
    ...{ withholding_permissions: false, incognito: true },
  };
}
