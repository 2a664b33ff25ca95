import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { buildHost } from './build-host.ts';
import { buildLocationData } from './build-location-data.ts';

/**
 * Builds everything into dist/: the native host with its data, and the extension for Chrome and for Firefox. The same,
 * whatever NODE_ENV the shell has: Vite would build something else for another than `production`.
 */
export async function build(): Promise<void> {
  const { NODE_ENV: nodeEnv } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await buildAll();
  } finally {
    if (nodeEnv === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = nodeEnv;
  }
}

async function buildAll(): Promise<void> {
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
