import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findCommand } from '../start/find-command.ts';
import { debianPackages, type DebianPackage } from './debian-packages.ts';

/** Debian packages that are missing and cannot be installed; the message names them and what to do. */
export class PackagesUnavailable extends Error {
  override readonly name = 'PackagesUnavailable';
}

/**
 * Installs the missing packages as root on Debian, and says so first.
 *
 * @throws {PackagesUnavailable} when they cannot be installed
 */
export function installPackages(wanted: readonly DebianPackage[]): void {
  const missing = wanted.filter((name) => !isInstalled(debianPackages[name]));
  if (missing.length === 0) return;
  const command = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || findCommand('apt-get') === null) {
    throw new PackagesUnavailable(`Missing: ${missing.join(', ')}. Install with: sudo ${command}`);
  }
  console.log(`Missing: ${missing.join(', ')}. Installing with apt-get, since this is root.`);
  run('apt-get update');
  run(command);
}

const isInstalled = (sign: string): boolean => (sign.startsWith('/') ? existsSync(sign) : findCommand(sign) !== null);

function run(command: string): void {
  const [program = '', ...args] = command.split(' ');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) throw new PackagesUnavailable(`"${command}" failed (status ${String(status)}): see above.`);
}
