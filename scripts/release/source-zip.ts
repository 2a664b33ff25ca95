import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeZip } from './archives.ts';
import type { PackageMaker } from './package-maker.ts';
import { sourceFiles } from './source-files.ts';

/**
 * What addons.mozilla.org asks for beside an extension whose code is bundled: all that it takes to build the same again.
 * CONTRIBUTING.md, which is in it, says how.
 *
 * https://extensionworkshop.com/documentation/publish/source-code-submission/
 */
export const sourceZip: PackageMaker = {
  what: 'The source archive for the reviewers of addons.mozilla.org',
  tools: ['git', 'zip'],
  make: ({ version, workDir, outputDir }) => {
    const dir = join(workDir, `tapmap-source-${version}`);
    for (const path of sourceFiles(process.cwd())) {
      mkdirSync(join(dir, dirname(path)), { recursive: true });
      cpSync(path, join(dir, path));
    }
    const archive = join(outputDir, `tapmap-source-${version}.zip`);
    makeZip(dir, archive);
    return Promise.resolve([archive]);
  },
};
