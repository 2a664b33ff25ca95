import { join } from 'node:path';
import type { World } from '../../scripts/world/create-world.ts';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';

/** An executable file that runs faulty-host.ts with that fault. */
export function writeFaultyHost(world: World, fault: 'too-old' | 'too-new' | 'junk' | 'over-1-mib'): string {
  // Browsers choose the working folder of a host, and Node looks for tsx from there.
  const inRepository = ['env', '--chdir', world.repositoryDir];
  const program = [world.nodePath, '--import', 'tsx', 'test/browser/faulty-host.ts', fault];
  return writeLauncher(join(world.scratchDir, 'bin', `host-${fault}`), [...inRepository, ...program]);
}
