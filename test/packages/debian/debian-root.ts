import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computerOf, etcDirOf } from '../../../scripts/world/add-namespaces.ts';
import type { World } from '../../../scripts/world/create-world.ts';
import { passwdText, worldUsers, type WorldUser } from '../../../scripts/world/world-users.ts';

/**
 * This system once more, to install into: what is written in it lies in memory, and is gone with it. An overlay of the
 * root in a mount namespace, without a network of its own or with that of a world.
 */
export type DebianRoot = {
  /** The command line that runs `command` inside; the pid that starts it becomes that of the command. */
  readonly enter: (command: readonly string[], options?: { user?: WorldUser }) => string[];
  /** Runs it inside to its end; both outputs together, in English. */
  readonly run: (command: readonly string[], options?: RunOptions) => Ended;
  /** What was written, made or removed inside, as paths without the first slash, a folder's with one at the end. */
  readonly changes: () => string[];
  readonly end: () => Promise<void>;
};

export type Ended = { readonly status: number | null; readonly output: string };
export type RunOptions = { readonly user?: WorldUser; readonly env?: NodeJS.ProcessEnv };

export type RootOptions = {
  /** Whose network it has, and whose scratch folder it shares. */
  readonly world?: World;
  /** Folders of the real system that it shares, at the same paths. */
  readonly shared?: readonly string[];
  /** How much can be written in it. */
  readonly sizeMib?: number;
};

/** @throws {Error} with what failed, where the overlay cannot be made (see scripts/test/debian-obstacle.ts) */
export async function createDebianRoot({ world, shared = [], sizeMib = 900 }: RootOptions = {}): Promise<DebianRoot> {
  const base = mkdtempSync(join(tmpdir(), 'tapmap-debian-'));
  const network = world ? ['ip', 'netns', 'exec', computerOf(world.name), 'unshare'] : ['unshare', '--net'];
  const folders = world ? [world.scratchDir, ...shared] : shared;
  const [program, ...args] = [...network, '--mount', '--propagation', 'private', 'sh', '-ec', prepare, 'sh'];
  const settings = [base, String(sizeMib), world ? etcDirOf(world.name) : '', passwdText('/nonexistent'), ...folders];
  const holder = spawn(program, [...args, ...settings], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(holder, 'exit');
  const end = async (): Promise<void> => {
    holder.stdin.end();
    await ended;
    rmdirSync(base);
  };
  let errors = '';
  holder.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const first = await Promise.race([once(holder.stdout, 'data'), ended]);
  if (String(first[0]) !== 'ready\n') {
    rmdirSync(base);
    throw new Error(`The overlay was not made: ${errors}`);
  }

  const target = ['nsenter', `--target=${String(holder.pid)}`, '--mount'];
  const enter: DebianRoot['enter'] = (command, { user = 'root' } = {}) => {
    const { id } = worldUsers[user];
    const drop = id === 0 ? [] : ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups'];
    return [...target, '--net', '--root', '--wd', 'sh', '-c', onlyInside, 'sh', ...drop, ...command];
  };
  return {
    enter,
    run: (command, { env, ...options } = {}) => run(enter(command, options), env),
    changes: () => {
      const { output } = run([...target, 'find', `${base}/upper`, '-mindepth', '1', ...withSlash]);
      return output.split('\n').filter((line) => line !== '');
    },
    end,
  };
}

/** find(1) prints a folder's path with a slash at its end. */
const withSlash = ['(', '-type', 'd', '-printf', '%P/\\n', '-o', '-printf', '%P\\n', ')'];

function run([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, error } = spawnSync('sh', ['-c', 'exec "$@" 2>&1', 'sh', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: systemPath, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (error) throw error;
  return { status, output: stdout };
}

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Made in the overlay: a command that would miss it would run in the real system. */
const sign = '/etc/tapmap-debian-root';
const onlyInside = `[ -e ${sign} ] || { echo "this is not the overlay" >&2; exit 1; }; exec "$@"`;

/** It lasts until its standard input closes, at the latest with the process that made it. */
const prepare = `
base=$1 size=$2 etc=$3 users=$4; shift 4
mount -t tmpfs -o "size=\${size}m,mode=755" tmpfs "$base"
mkdir "$base/upper" "$base/work" "$base/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" "$base/root"
for each in /proc /dev /sys; do mount --rbind "$each" "$base/root$each"; done
for each; do mkdir -p "$base/root$each"; mount --bind "$each" "$base/root$each"; done
printf '%s' "$users" | grep -v ^root: >> "$base/root/etc/passwd"
[ -z "$etc" ] || cp "$etc/hosts" "$etc/resolv.conf" "$base/root/etc/"
touch "$base/root${sign}"
# The index of all manual pages, which man-db makes anew at each installation, takes long.
rm -f "$base/root/var/lib/man-db/auto-update"
exec chroot "$base/root" sh -c 'echo ready; exec cat'
`;
