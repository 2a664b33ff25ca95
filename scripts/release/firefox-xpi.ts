import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { makeZip } from './archives.ts';
import type { PackageMaker } from './package-maker.ts';

/** The extension for Firefox, as it is uploaded to addons.mozilla.org, which signs it. */
export const firefoxXpi: PackageMaker = {
  what: 'The extension for Firefox (addons.mozilla.org)',
  tools: ['zip'],
  make: ({ version, workDir, outputDir }) => {
    const dir = join(workDir, 'firefox');
    cpSync('dist/firefox', dir, { recursive: true });
    const archive = join(outputDir, `tapmap-firefox-${version}.xpi`);
    makeZip(dir, archive);
    return Promise.resolve([archive]);
  },
};
