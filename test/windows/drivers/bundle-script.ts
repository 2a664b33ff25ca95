import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleForNode } from '../../../scripts/bundle-for-node.ts';

/** Bundles a script of test/windows/inside/ into the host's folder, as the host itself is bundled; gives its path. */
export async function bundleScript(file: string, hostDir: string): Promise<string> {
  const name = `${basename(file, '.ts')}.js`;
  // The folder is the test's own, so what is there is of this run.
  if (!existsSync(join(hostDir, name))) await bundleForNode(join('test/windows/inside', file), hostDir, name, 'cjs');
  return join(hostDir, name);
}
