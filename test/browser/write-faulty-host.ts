import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../scripts/world/create-world.ts';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';

/** Those that end by themselves, by what they have written before. */
export type Ending =
  'ends-early' | 'ends-after-hello' | 'ends-in-frame' | 'ends-in-first-frame' | 'ends-in-snapshot' | 'ends-unreached';
export type HostFault =
  'too-old' | 'too-new' | 'first-release' | 'newer' | 'junk' | 'over-1-mib' | 'not-json' | 'empty' | Ending;

/** An executable file that runs faulty-host.ts with that fault. */
export function writeFaultyHost(world: World, fault: HostFault): string {
  // Browsers choose the working folder of a host, and Node looks for tsx from there.
  const inRepository = ['env', '--chdir', world.repositoryDir];
  const starts = startsFile(world, fault);
  writeFileSync(starts, '');
  chmodSync(starts, 0o666); // the browser runs the host as the resident
  const program = [world.nodePath, '--import', 'tsx', 'test/browser/faulty-host.ts', fault, starts];
  return writeLauncher(join(world.scratchDir, 'bin', `host-${fault}`), [...inRepository, ...program]);
}

/** When such a host was started, in ms since the epoch. */
export function startsOf(world: World, fault: HostFault): number[] {
  const path = startsFile(world, fault);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number) : [];
}

const startsFile = (world: World, fault: HostFault): string => join(world.scratchDir, `starts-${fault}`);
