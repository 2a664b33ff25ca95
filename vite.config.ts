import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { services } from './extension/exit-check/services.ts';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { carryLicences } from './scripts/licences/carry-licences.ts';
import { mapParties } from './scripts/licences/map-parties.ts';
import { plotlyAsModule } from './scripts/map/plotly-as-module.ts';
import { sharedChunks } from './scripts/shared-chunks.ts';
import { LongestFirst } from './scripts/test/longest-first.ts';

type Browser = 'chrome' | 'firefox';

/** `vite build --mode chrome|firefox` builds the extension into dist/<browser>; `vitest` takes its projects from here. */
export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const licences = carryLicences(mapParties);
  return {
    publicDir: 'extension/public',
    // Vitest loads this file too, and needs neither a manifest nor Chrome's dev server.
    plugins:
      process.env.VITEST === undefined
        ? [
            crx({ manifest: manifestFor(browser), browser }),
            paintOnce,
            attachFirst,
            plotlyAsModule,
            reduceCatalogues,
            ...licences.build,
          ]
        : [],
    worker: { plugins: licences.worker },
    // Otherwise what is built depends on where node_modules really is.
    resolve: { preserveSymlinks: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      // The same for both, so that the two builds differ in their manifest alone.
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Pages that the manifest does not name: the full tab, the setup page, and the document that asks STUN servers in Chromium.
      rolldownOptions: {
        input: {
          page: 'extension/page/page.html',
          setup: 'extension/setup/setup.html',
          offscreen: 'extension/exit-check/offscreen.html',
        },
        output: { codeSplitting: sharedChunks },
      },
      chunkSizeWarningLimit: 5000,
    },
    test: {
      sequence: { sequencer: LongestFirst },
      projects: [
        // As in the others the limit ends what hangs: on a busy computer a property of 1,000 cases takes seconds.
        {
          name: 'unit',
          include: ['test/{native-host,extension,scripts}/**/*.test.{ts,tsx}'],
          isolate: false,
          maxWorkers: 2,
          setupFiles: 'test/own-modules.ts',
          testTimeout: 60_000,
        },
        { name: 'host', include: ['test/host-process/**/*.test.ts'], ...twoAtOnce, testTimeout: 60_000 },
        {
          name: 'cases',
          include: ['test/egress-cases/**/*.test.ts'],
          ...oneByOne,
          testTimeout: 180_000,
          maxConcurrency: 2,
        },
        { name: 'windows', include: ['test/windows/**/*.test.ts'], ...oneByOne, testTimeout: 300_000 },
        { name: 'packages', include: ['test/packages/**/*.test.ts'], ...packages },
        { name: 'packages-windows', include: ['test/packages-windows/**/*.test.ts'], ...packages },
        { name: 'packages-slow', include: ['test/packages-slow/**/*.test.ts'], ...packages },
        { name: 'capture', include: ['test/capture/**/*.test.ts'], ...oneByOne, ...patient },
        {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/warm-firefox.ts',
          ...twoAtOnce,
          ...patient,
        },
      ].map((test) => ({ test: { ...test, ...wholeMessages } })),
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

/** The way of popup and full tab to the background is a file of its own: within a page Vite joins all scripts into one that is late. */
const attachFirst: Plugin = {
  name: 'attach-first',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'extension/link/attach-first.ts', fileName: 'attach-first.js' });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path }) =>
      /\/(popup|page)\.html$/.test(path)
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

/**
 * For requests, the policy names the extension itself and the listed check services: the background and every page are
 * bound by it, whatever the user permits. What it does not bind is listed, for each browser, in
 * test/browser/policy-attempts.ts.
 */
const content_security_policy = {
  extension_pages: manifest.content_security_policy.extension_pages.replace(/(?<=connect-src 'self')/, () =>
    [...new Set(services.flatMap(({ https }) => https.map(({ url }) => ` ${new URL(url).origin}`)))].join(''),
  ),
};

/** The record of a run keeps the message of a failure alone: values stand in it whole, not as `[ …(13) ]`. */
const wholeMessages = { chaiConfig: { truncateThreshold: 2000 } };

/** Real processes and browsers share this computer: one test file at a time, and time to start and to stop. */
const oneByOne = { fileParallelism: false, hookTimeout: 180_000 };

/** Each file has a world, a user and browsers of its own, and waits for them half of the time. */
const twoAtOnce = { maxWorkers: 2, hookTimeout: 180_000 };

/** A package is made for the first file that needs it, in its hook. */
const packages = {
  ...oneByOne,
  // `npm test` says why, and counts nothing (scripts/test/overlay-obstacle.ts).
  exclude: process.env.TAPMAP_NO_OVERLAY === undefined ? [] : ['test/*/overlay/**'],
  globalSetup: 'test/packages/set-up.ts',
  hookTimeout: 600_000,
  testTimeout: 180_000,
};

/** A page follows what it is told a moment later, and much later on a busy machine: `expect.poll` looks until it has. */
const patient = { testTimeout: 180_000, expect: { poll: { timeout: 15_000 } } };

/**
 * Firefox knows an extension by its gecko id and warns about Chromium's `key`. Its background is a page and can ask a
 * STUN server by itself; Chromium's is a worker, and needs a document beside it for that.
 */
export function manifestFor(browser: Browser): ManifestV3Export {
  const { version } = packageJson;
  const { key, minimum_chrome_version, ...shared } = { ...manifest, version, content_security_policy };
  if (browser === 'firefox') return shared as ManifestV3Export;
  // Granted later, webRequest would see nothing there before the browser's next start. Without the sites, which stay
  // optional, it sees nothing either, and the browser warns of nothing.
  const permissions = [...shared.permissions, 'offscreen', 'webRequest'];
  const optional_permissions = shared.optional_permissions.filter((name) => name !== 'webRequest');
  return { ...shared, permissions, optional_permissions, key, minimum_chrome_version } as ManifestV3Export;
}
