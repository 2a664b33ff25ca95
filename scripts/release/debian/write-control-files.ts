import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../archives.ts';
import { readOwner } from '../owner.ts';
import { controlText, type Architecture } from './control.ts';

/**
 * Writes the folder DEBIAN into a package's tree: `control`, `conffiles` (what lies in /etc, whose changes by an
 * administrator an upgrade keeps) and `md5sums`. Nothing is left to do for a maintainer's script.
 */
export function writeControlFiles(tree: string, architecture: Architecture, version: string): void {
  const paths = filesIn(tree).map((path) => path.slice(tree.length + 1));
  const isConffile = (path: string): boolean => path.startsWith('etc/');
  const conffiles = paths.filter(isConffile).map((path) => `/${path}\n`);
  const sums = paths
    .filter((path) => !isConffile(path) && lstatSync(join(tree, path)).isFile())
    .map((path) => `${md5Of(join(tree, path))}  ${path}\n`);
  const control = controlText({ architecture, version, installedSize: installedSize(tree), owner: readOwner() });

  const dir = join(tree, 'DEBIAN');
  mkdirSync(dir);
  writeFileSync(join(dir, 'control'), control);
  writeFileSync(join(dir, 'conffiles'), conffiles.join(''));
  writeFileSync(join(dir, 'md5sums'), sums.join(''));
}

/** In KiB, as deb-substvars(5) defines it: files rounded up, and one for everything else. */
function installedSize(path: string): number {
  const status = lstatSync(path);
  if (status.isFile()) return Math.ceil(status.size / 1024);
  const names = status.isDirectory() ? readdirSync(path) : [];
  return names.reduce((sum, name) => sum + installedSize(join(path, name)), 1);
}

const md5Of = (path: string): string => createHash('md5').update(readFileSync(path)).digest('hex');
