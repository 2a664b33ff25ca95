import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageMaker } from './package-maker.ts';
import { stageWindowsHost } from './windows-host.ts';
import { makeMsi } from './windows-msi.ts';
import { makeWindowsZip } from './windows-zip.ts';

/** The installer and the archive for Windows, both per user and with a Node of their own. */
export const windowsPackages: PackageMaker = {
  what: 'Windows (installer and archive)',
  tools: ['wixl', 'msitools', 'zip'],
  async make({ version, workDir, outputDir }) {
    const [forMsi, forZip] = [join(workDir, 'msi'), join(workDir, 'zip')];
    await stageWindowsHost(forMsi);
    cpSync(forMsi, forZip, { recursive: true });
    const name = join(outputDir, `tapmap-${version}-windows-x64`);
    makeMsi(version, forMsi, workDir, `${name}.msi`);
    makeWindowsZip(version, forZip, `${name}.zip`);
    return [`${name}.msi`, `${name}.zip`];
  },
};
