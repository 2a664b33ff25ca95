import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleForNode } from '../../../scripts/bundle-for-node.ts';
import { moduleSumsIn } from '../../../scripts/module-sums.ts';

/** Bundles a script of test/windows/inside/ into the host's folder, like the host itself. @returns its path */
export async function bundleScript(file: string, hostDir: string): Promise<string> {
  const name = `${basename(file, '.ts')}.js`;
  // The folder belongs to the test, so an existing bundle is from this run.
  if (existsSync(join(hostDir, name))) return join(hostDir, name);
  const hostFiles = { programDir: null, moduleSums: moduleSumsIn(hostDir) };
  await bundleForNode(join('test/windows/inside', file), hostDir, name, 'cjs', hostFiles);
  return join(hostDir, name);
}
