import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { buildHost } from './build-host.ts';
import { buildLocationData } from './build-location-data.ts';

/** Builds everything into dist/: the native host with its data, and the extension for Chrome and for Firefox. */
export async function build(): Promise<void> {
  console.log('Building the native host …');
  await buildHost('dist/native-host');
  await buildLocationData('dist/native-host');
  for (const browser of ['chrome', 'firefox']) {
    console.log(`Building the extension for ${browser} …`);
    await viteBuild({ mode: browser, logLevel: 'warn' });
    checkManifest(browser);
  }
}

/** Vite succeeds silently when the manifest has only the other browser's key for the background. */
function checkManifest(browser: string): void {
  const file = `dist/${browser}/manifest.json`;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const background: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'background') : null;
  const key = browser === 'chrome' ? 'service_worker' : 'scripts';
  if (typeof background !== 'object' || background === null || !(key in background)) {
    throw new Error(`${file} has no background.${key}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
