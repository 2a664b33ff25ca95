import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../is-record.ts';
import { makeZip } from './archives.ts';
import type { PackageMaker } from './package-maker.ts';

/** The extension for Chromium, as it is uploaded to a store. */
export const chromeZip: PackageMaker = {
  what: 'The extension for the Chrome Web Store and Edge Add-ons',
  tools: ['zip'],
  make: ({ version, workDir, outputDir }) => {
    const dir = join(workDir, 'chrome');
    cpSync('dist/chrome', dir, { recursive: true });
    removeKey(join(dir, 'manifest.json'));
    const archive = join(outputDir, `tapmap-chrome-${version}.zip`);
    makeZip(dir, archive);
    return Promise.resolve([archive]);
  },
};

/**
 * The key gives a copy that is loaded unpacked the same id everywhere. The Chrome Web Store refuses an upload that has
 * one, and gives the extension a key and an id of its own.
 *
 * https://developer.chrome.com/docs/extensions/reference/manifest/key
 */
function removeKey(path: string): void {
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const { key, ...published } = isRecord(manifest) ? manifest : {};
  if (key === undefined) throw new Error(`${path} is no manifest with a key: run npm run build again`);
  writeFileSync(path, `${JSON.stringify(published, null, 2)}\n`);
}
