import { join, resolve } from 'node:path';
import { computerOf } from './add-namespaces.ts';
import { worldUsers, type WorldUser } from './world-users.ts';

export type EnterOptions = {
  /** Default: the resident, an ordinary user. */
  readonly user?: WorldUser;
  /**
   * Keep this machine's /sys and /etc. `ip netns exec` mounts a new /sys, which hides the control groups (and with them
   * the service that a socket belongs to); with this, `nsenter` is used instead.
   */
  readonly keepSys?: boolean;
};

/**
 * The command line that runs `command` inside the computer, with the repository at SCRATCH/repository as its working
 * directory. Each step execs the next, so the started pid is the pid of `command`.
 */
export function enterCommand(
  worldName: string,
  scratchDir: string,
  command: readonly string[],
  { user = 'resident', keepSys = false }: EnterOptions,
): string[] {
  const namespace = computerOf(worldName);
  const enter = keepSys
    ? ['nsenter', `--net=/run/netns/${namespace}`, 'unshare', '--mount']
    : ['ip', 'netns', 'exec', namespace];
  const { id } = worldUsers[user];
  const drop = id === 0 ? [] : ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups'];
  const repository = join(scratchDir, 'repository');
  return [...enter, 'sh', '-c', prepare, 'sh', repositoryDir, repository, ...drop, ...command];
}

/** Only this process and its children see the mount; thousands of connections need the raised limit. */
const prepare = `
mount --bind "$1" "$2" && cd "$2" || exit 1
ulimit -n 65536 2>/dev/null
shift 2
exec "$@"`;

const repositoryDir = resolve(import.meta.dirname, '../..');
