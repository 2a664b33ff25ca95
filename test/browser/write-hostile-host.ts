import { join } from 'node:path';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';
import type { World } from '../../scripts/world/create-world.ts';

/** An executable file that runs hostile-host.ts with these arguments. */
export function writeHostileHost(world: World, ...args: string[]): string {
  const inRepository = ['env', '--chdir', world.repositoryDir];
  const program = [world.nodePath, '--import', 'tsx', 'test/browser/hostile-host.ts', ...args];
  return writeLauncher(join(world.scratchDir, 'bin', ['host-hostile', ...args].join('-')), [
    ...inRepository,
    ...program,
  ]);
}
