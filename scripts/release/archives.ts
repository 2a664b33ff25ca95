import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { xzLevel, type Compression } from './package-maker.ts';

/**
 * Archives that depend on nothing but what is in the folder: names in one order, no owner, one time for every file
 * (which says nothing; the version does), and of the rights only whether a file is a program.
 */

/** For packages that stand on their own: https://reproducible-builds.org/docs/source-date-epoch/, in seconds. */
export const sourceDateEpoch = Date.UTC(2026, 0, 1) / 1000;

/** The folder, under its own name, as `.tar.xz` or `.tar.gz` by the archive's name. */
export function makeTar(dir: string, archive: string, compression: Compression = 'published'): void {
  settle(dir);
  const compress = archive.endsWith('.xz') ? `xz --threads=1 -${xzLevel[compression]}` : 'gzip --no-name -9';
  const order = ['--sort=name', '--format=ustar', '--owner=0', '--group=0', '--numeric-owner'];
  rmSync(archive, { force: true });
  const args = ['--create', `--use-compress-program=${compress}`, `--file=${resolve(archive)}`, ...order];
  execFileSync('tar', [...args, dir.slice(dirname(dir).length + 1)], { cwd: dirname(dir) });
}

/** The contents of the folder, without the folder itself. */
export function makeZip(dir: string, archive: string): void {
  settle(dir);
  rmSync(archive, { force: true });
  const names = filesIn(dir).map((path) => path.slice(dir.length + 1));
  // A zip archive holds local times, and what is not on the command line is in the order of the folder.
  const env = { ...process.env, TZ: 'UTC' };
  execFileSync('zip', ['-q', '-9', '-X', '-D', resolve(archive), '-@'], { cwd: dir, env, input: names.join('\n') });
}

/** Every file below a folder, sorted by the letters' codes. */
export function filesIn(dir: string): string[] {
  const paths = readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(dir, entry.name)) : [join(dir, entry.name)],
  );
  return paths.sort((one, other) => (one < other ? -1 : 1));
}

/** One time and one of two rights for all of it, whatever the umask was and whenever it was written. */
export function settle(path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const name of readdirSync(path)) settle(join(path, name));
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.isDirectory() || (status.mode & 0o100) !== 0 ? 0o755 : 0o644);
  utimesSync(path, sourceDateEpoch, sourceDateEpoch);
}
