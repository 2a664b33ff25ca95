import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeTar } from './archives.ts';
import type { PackageMaker } from './package-maker.ts';
import { stageHost } from './stage-host.ts';

/** For Linux without Node, or with another package manager than Debian's: a folder with a Node of its own, and `./install`. */
export const linuxArchive: PackageMaker = {
  what: 'Linux archives (x64, arm64)',
  tools: ['xz-utils'],
  async make({ version, workDir, outputDir, compression }) {
    const made: string[] = [];
    for (const cpu of ['x64', 'arm64'] as const) {
      const folder = join(workDir, cpu, `tapmap-${version}`);
      await stageHost(`linux-${cpu}`, folder);
      addFiles('linux', folder);
      const archive = join(outputDir, `tapmap-${version}-linux-${cpu}.tar.xz`);
      makeTar(folder, archive, compression);
      made.push(archive);
    }
    return made;
  },
};

/** What stands beside this file in a folder of the system's name; all but the text is to be run. */
export function addFiles(system: 'linux' | 'macos', folder: string): void {
  const files = join(import.meta.dirname, system);
  for (const name of readdirSync(files)) {
    copyFileSync(join(files, name), join(folder, name));
    chmodSync(join(folder, name), name.endsWith('.txt') ? 0o644 : 0o755);
  }
}
