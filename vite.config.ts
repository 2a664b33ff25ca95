import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

type Browser = 'chrome' | 'firefox';

/** `vite build --mode chrome|firefox` builds the extension into dist/<browser>; `vitest` takes its projects from here. */
export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'extension/public',
    // Vitest loads this file too, and needs neither a manifest nor Chrome's dev server.
    plugins:
      process.env.VITEST === undefined
        ? [crx({ manifest: manifestFor(browser), browser }), paintOnce, attachFirst, reduceCatalogues]
        : [],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      // The same for both, so that the two builds differ in their manifest alone.
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Pages that the manifest does not name: the full tab, and the document that asks STUN servers in Chromium.
      rolldownOptions: {
        input: { page: 'extension/page/page.html', offscreen: 'extension/exit-check/offscreen.html' },
      },
      chunkSizeWarningLimit: 5000,
    },
    test: {
      projects: [
        { test: { name: 'unit', include: ['test/{native-host,extension,scripts}/**/*.test.{ts,tsx}'] } },
        { test: { name: 'host', include: ['test/host-process/**/*.test.ts'], ...oneByOne, testTimeout: 60_000 } },
        { test: { name: 'windows', include: ['test/windows/**/*.test.ts'], ...oneByOne, testTimeout: 300_000 } },
        { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...oneByOne, ...patient } },
      ],
    },
  };
});

/** Chromium waits with the first paint for a script that is marked so: the theme must be known by then. */
const paintOnce = {
  name: 'paint-once',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) => html.replaceAll('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** The popup's way to the background is a file of its own: within a page Vite joins all scripts into one that is late. */
const attachFirst: Plugin = {
  name: 'attach-first',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'extension/popup/attach-first.ts', fileName: 'attach-first.js' });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path }) =>
      path.endsWith('/popup.html')
        ? [{ tag: 'script', attrs: { type: 'module', async: true, src: '/attach-first.js' } }]
        : [],
  },
};

/** The pages bundle their texts; of the catalogues themselves a browser reads only what it shows without a page. */
const reduceCatalogues: Plugin = {
  name: 'reduce-catalogues',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const language of readdirSync(`${dir}/_locales`)) {
      const file = `${dir}/_locales/${language}/messages.json`;
      const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, `${JSON.stringify(texts, ['message', ...keysOfBrowser])}\n`);
    }
  },
};

/** What the manifest names, and what ui-language asks the browser for. */
const keysOfBrowser = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
keysOfBrowser.push('languageTag');

/** Real processes and browsers share this computer: one test file at a time, and time to start and to stop. */
const oneByOne = { fileParallelism: false, hookTimeout: 180_000 };

/** A page follows what it is told a moment later, and much later on a busy machine: `expect.poll` looks until it has. */
const patient = { testTimeout: 180_000, expect: { poll: { timeout: 15_000 } } };

/**
 * Firefox knows an extension by its gecko id and warns about Chromium's `key`. Its background is a page and can ask a
 * STUN server by itself; Chromium's is a worker, and needs a document beside it for that.
 *
 * `connect-src` is open to https for one thing, the check that is off until the user chooses whom to ask: the address
 * may be one of their own, which no policy can name beforehand. To any address but that one the extension has no
 * permission, and asks nothing (test/browser/exit-check.test.ts).
 */
function manifestFor(browser: Browser): ManifestV3Export {
  const { key, minimum_chrome_version, ...shared } = manifest;
  if (browser === 'firefox') return shared as ManifestV3Export;
  // Granted later, webRequest would see nothing there before the browser's next start. Without the sites, which stay
  // optional, it sees nothing either, and the browser warns of nothing.
  const permissions = [...shared.permissions, 'offscreen', 'webRequest'];
  const optional_permissions = shared.optional_permissions.filter((name) => name !== 'webRequest');
  return { ...shared, permissions, optional_permissions, key, minimum_chrome_version } as ManifestV3Export;
}
