import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTar } from './archives.ts';
import { addFiles } from './linux-archive.ts';
import { macosCommand } from './macos-command.ts';
import type { PackageMaker } from './package-maker.ts';
import { stageHost } from './stage-host.ts';

/** For macOS, both processors: a folder to open, with commands to double-click. It uses the computer's own Node. */
export const macosArchive: PackageMaker = {
  what: 'macOS archive',
  tools: [],
  async make({ version, workDir, outputDir }) {
    const folder = join(workDir, `tapmap-${version}`);
    await stageHost('macos', folder);
    addFiles('macos', folder);
    for (const verb of ['install', 'uninstall'] as const) {
      writeFileSync(join(folder, `${verb}.command`), macosCommand(verb), { mode: 0o755 });
    }
    const archive = join(outputDir, `tapmap-${version}-macos.tar.gz`);
    makeTar(folder, archive);
    return [archive];
  },
};
