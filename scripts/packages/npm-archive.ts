import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One version of an npm package, pinned by its content. */
export type NpmArchive = {
  readonly name: string;
  readonly version: string;
  /** `sha512-` and base64, as in package-lock.json. */
  readonly integrity: string;
};

/** npm could not give the package: no network, no npm. */
export class ArchiveUnavailable extends Error {
  override readonly name = 'ArchiveUnavailable';
}

/**
 * Extracts one file from an npm package for another system, which npm would not install here. A file that exists
 * already is not fetched again. The registry is npm's own configuration.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver it
 * @throws {Error} when what npm delivered is not the pinned content, or cannot be unpacked
 */
export function takeFromNpm(archive: NpmArchive, member: string, target: string): void {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const workDir = mkdtempSync(`${target}.`); // next to the target, so that renaming is atomic
  try {
    const packed = pack(archive, workDir);
    checkIntegrity(archive, packed);
    unpack(packed, workDir, member);
    renameSync(join(workDir, member), target);
  } finally {
    rmSync(workDir, { recursive: true });
  }
}

function pack({ name, version }: NpmArchive, workDir: string): string {
  const spec = `${name}@${version}`;
  const args = ['pack', '--loglevel=error', '--pack-destination', workDir, spec];
  const { status, stdout, stderr, error } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status === 0) return join(workDir, stdout.trim());
  const reason = error?.message ?? stderr.trim();
  throw new ArchiveUnavailable(`"npm ${args.join(' ')}" failed: ${reason}`, { cause: error });
}

function unpack(packed: string, workDir: string, member: string): void {
  const { status, stderr, error } = spawnSync('tar', ['-xzf', packed, '-C', workDir, member], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${member} cannot be unpacked: ${error?.message ?? stderr.trim()}`);
}

function checkIntegrity({ name, version, integrity }: NpmArchive, packed: string): void {
  const found = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version} is not what is pinned: ${found}, not ${integrity}`);
}
