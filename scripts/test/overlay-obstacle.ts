import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { findCommand } from '../start/find-command.ts';

/**
 * The reason why no package can be installed here in an overlay of this system, apart from the system itself; or null.
 */
export function overlayObstacle(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `they install what is for Linux on x64, and this is ${process.platform} on ${process.arch}.`;
  }
  if (process.getuid?.() !== 0) return 'they make an overlay of this system, which takes root: run this with sudo.';
  for (const program of ['unshare', 'nsenter', 'dpkg', 'apt-get']) {
    if (findCommand(program) === null) return `they need ${program}, as Debian and Ubuntu have it.`;
  }
  const args = ['--mount', '--net', '--propagation', 'private', 'sh', '-ec', tryIt, 'sh', tmpdir()];
  const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  return status === 0 ? null : `an overlay of this system cannot be made: ${stderr.trim()}`;
}

const tryIt = `
mount -t tmpfs tmpfs "$1"
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root"`;
