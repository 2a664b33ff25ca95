import { existsSync } from 'node:fs';
import { browsersOn } from '../../../native-host/registration/browsers/browsers-on.ts';
import { readHostPlatform } from '../../../native-host/system/host-platform.ts';
import { openAdvapiRegistry } from '../../../native-host/system/windows/advapi-registry.ts';
import { respond } from './respond.ts';

/** The user's folders, what every key names by which a browser finds the host, and whether that is a file. */
void respond(async () => {
  const registry = openAdvapiRegistry();
  const keys = new Set(browsersOn(readHostPlatform()).flatMap(({ registryKeys }) => registryKeys));
  const manifests = [];
  for (const key of keys) {
    const path = await registry.read(key);
    if (path !== null) manifests.push({ key, path, exists: existsSync(path) });
  }
  return { home: process.env['USERPROFILE'], local: process.env['LOCALAPPDATA'], manifests };
});
