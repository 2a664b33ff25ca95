import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { settle, sourceDateEpoch } from './archives.ts';
import { architectures, debianName, debianVersion } from './debian/control.ts';
import { fillTree } from './debian/fill-tree.ts';
import { writeControlFiles } from './debian/write-control-files.ts';
import { xzLevel, type Compression, type PackageMaker } from './package-maker.ts';

/** For Debian, Ubuntu and what descends from them: registers the host with all browsers of all users. */
export const debianPackages: PackageMaker = {
  what: 'Debian packages for amd64 and arm64',
  tools: ['dpkg', 'gzip'],
  make: async ({ version, workDir, outputDir, compression }) => {
    const made: string[] = [];
    for (const architecture of architectures) {
      const tree = join(workDir, architecture);
      await fillTree(tree, architecture, version);
      writeControlFiles(tree, architecture, version);
      const deb = join(outputDir, `${debianName}_${debianVersion(version)}_${architecture}.deb`);
      made.push(buildDeb(tree, deb, compression));
    }
    return made;
  },
};

/**
 * The same tree gives the same bytes: dpkg-deb sorts the names, and xz cuts what it compresses into the same blocks
 * whatever the number of its threads.
 */
function buildDeb(tree: string, deb: string, compression: Compression): string {
  settle(tree);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(sourceDateEpoch) };
  const args = ['--root-owner-group', '-Zxz', `-z${xzLevel[compression]}`, '--build', tree, deb];
  execFileSync('dpkg-deb', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return deb;
}
