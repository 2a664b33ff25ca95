import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Packs a package again, not compressed, which is quick, and with changes: what an earlier or a later release would be.
 *
 * @param change gets the folder with the package's files, and the control files below DEBIAN
 */
export function repack(deb: string, target: string, change: (tree: string) => void): string {
  const dir = mkdtempSync(join(tmpdir(), 'tapmap-repack-'));
  try {
    const tree = join(dir, 'tree');
    execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
    change(tree);
    execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, target]);
    return target;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export function setVersion(tree: string, version: string): void {
  const path = join(tree, 'DEBIAN/control');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`));
}
