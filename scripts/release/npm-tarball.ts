import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { settle } from './archives.ts';
import { readOwner, type Owner } from './owner.ts';
import type { PackageMaker } from './package-maker.ts';
import { stageHost } from './stage-host.ts';

/** For `npx tapmap install`: the built host for every system, run by the computer's own Node. */
export const npmTarball: PackageMaker = {
  what: 'npm package',
  tools: [],
  async make({ version, workDir, outputDir }) {
    await stageHost('any-system', workDir);
    copyFileSync(join(import.meta.dirname, 'npm/start.cjs'), join(workDir, 'start.cjs'));
    chmodSync(join(workDir, 'start.cjs'), 0o755);
    copyFileSync(join(import.meta.dirname, 'npm/README.md'), join(workDir, 'README.md'));
    const files = readdirSync(workDir).filter((name) => name !== 'package.json');
    writeFileSync(join(workDir, 'package.json'), `${JSON.stringify(manifest(version, files, readOwner()), null, 2)}\n`);
    settle(workDir);
    const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', outputDir];
    execFileSync('npm', args, { cwd: workDir, stdio: ['ignore', 'ignore', 'inherit'] });
    return [join(outputDir, `${packageJson.name}-${version}.tgz`)];
  },
};

/** Neither dependencies nor scripts: nothing but these files is fetched, and nothing runs before the user runs it. */
function manifest(version: string, files: readonly string[], { homepage, repository }: Owner): Record<string, unknown> {
  const { name, description, license, engines } = packageJson;
  return {
    name,
    version,
    description,
    license,
    ...(homepage !== null && { homepage }),
    ...(repository !== null && { repository }),
    type: 'commonjs',
    bin: { [name]: 'start.cjs' },
    engines,
    os: ['linux', 'darwin', 'win32'],
    files: [...files].sort(),
  };
}
