import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCommand } from '../../scripts/start/find-command.ts';
import { requireRoot } from '../../scripts/world/require-root.ts';
import { firstMessageOf } from './first-message.ts';

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A small Linux made of files of this one: sh, a few of its programs, and their libraries. There is no Node in it. */
export type RootWithoutNode = {
  /** Its `/`, as seen from outside. */
  readonly dir: string;
  /** The home folder of its one user, inside and outside. */
  readonly home: string;
  readonly homeOutside: string;
  /** Runs a command in it as its user, or as root, with nothing but HOME and PATH in the environment. */
  readonly run: (command: readonly string[], options?: RunOptions) => Run;
  readonly start: (command: readonly string[], options?: RunOptions) => ChildProcess;
  /** Starts the program as a browser does, and returns the first message that it sends. */
  readonly firstMessage: (program: string) => Promise<Record<string, unknown>>;
  readonly remove: () => void;
};

export type RunOptions = {
  readonly asRoot?: boolean;
  readonly cwd?: string;
  /** A file system of this many bytes over the home folder, for this command alone. */
  readonly homeBytes?: number;
};

/** Debian's system user `bin`. */
const userId = 2;

const programs = ['sh', 'readlink', 'uname', 'ls', 'env', 'chroot', 'id'] as const;

export function makeRootWithoutNode(): RootWithoutNode {
  requireRoot();
  const dir = mkdtempSync(join(tmpdir(), 'tapmap-root-'));
  chmodSync(dir, 0o755);
  for (const name of ['proc', 'dev', 'tmp', 'etc', 'usr/lib', 'usr/local/lib', 'home/user']) {
    mkdirSync(join(dir, name), { recursive: true });
  }
  const homeOutside = join(dir, 'home/user');
  chownSync(homeOutside, userId, userId);
  writeFileSync(join(dir, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nbin:x:2:2::/home/user:/bin/sh\n');
  for (const program of programs) addProgram(dir, program);
  // Node's own, beside those of sh.
  for (const library of [
    'libstdc++.so.6',
    'libm.so.6',
    'libdl.so.2',
    'libpthread.so.0',
    'libgcc_s.so.1',
    'librt.so.1',
  ]) {
    addLibrary(dir, library);
  }

  const commandLine = (command: readonly string[], { asRoot = false, cwd = '/', homeBytes }: RunOptions): string[] => {
    const user = asRoot ? [] : [`--userspec=${userId}:${userId}`];
    const size = homeBytes === undefined ? '' : String(homeBytes);
    const inside = ['env', '-i', 'HOME=/home/user', 'PATH=/bin', 'sh', '-c', 'cd "$0" && exec "$@"', cwd, ...command];
    return ['--mount', 'sh', '-c', mountAndEnter, 'sh', dir, size, ...user, dir, ...inside];
  };
  const start: RootWithoutNode['start'] = (command, options = {}) =>
    spawn('unshare', commandLine(command, options), { stdio: ['pipe', 'pipe', 'pipe'] });
  return {
    dir,
    home: '/home/user',
    homeOutside,
    run: (command, options = {}) => spawnSync('unshare', commandLine(command, options), { encoding: 'utf8' }),
    start,
    firstMessage: (program) => firstMessageOf(start([program, 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/'])),
    remove: () => rmSync(dir, { recursive: true }),
  };
}

/** Each step execs the next, so that the started pid is that of the command. */
const mountAndEnter = `
dir=$1 size=$2; shift 2
mount --bind /proc "$dir/proc" && mount --bind /dev "$dir/dev" || exit 99
[ -z "$size" ] || mount -t tmpfs -o "size=$size,mode=755,uid=${userId},gid=${userId}" none "$dir/home/user" || exit 99
exec chroot "$@"`;

function addProgram(dir: string, name: string): void {
  const path = findCommand(name);
  if (path === null) throw new Error(`no ${name} on this computer`);
  add(path, join(dir, 'bin', name));
  // `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`, `/lib64/ld-linux-x86-64.so.2 (0x…)`
  for (const [, library = ''] of execFileSync('ldd', [path], { encoding: 'utf8' }).matchAll(/(\/\S+) \(/g)) {
    add(library, join(dir, library));
  }
}

function addLibrary(dir: string, name: string): void {
  const found = new RegExp(`^\\s*${name.replaceAll(/[.+]/g, '\\$&')} .*x86-64.* => (/\\S+)$`, 'm').exec(
    execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }),
  );
  if (found?.[1] === undefined) throw new Error(`no ${name} on this computer`);
  add(found[1], join(dir, found[1]));
}

function add(path: string, copy: string): void {
  if (existsSync(copy)) return;
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(realpathSync(path), copy);
}
