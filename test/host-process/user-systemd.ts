import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { requireRoot } from '../../scripts/world/require-root.ts';

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A user with a home of its own, on a computer that systemd manages: the real one, in namespaces of its own. */
export type UserSystemd = {
  readonly home: string;
  /** Runs a program as that user, in a session of that user's systemd. */
  readonly run: (command: readonly string[], env?: Readonly<Record<string, string>>) => Ran;
  /** The same in a session that no systemd knows: XDG_RUNTIME_DIR is not set. */
  readonly runAlone: (command: readonly string[]) => Ran;
  readonly end: () => Promise<void>;
};

/** @param homeName the name of the home folder */
export async function startUserSystemd(homeName: string): Promise<UserSystemd> {
  requireRoot();
  const root = mkdtempSync(join(tmpdir(), 'tapmap-systemd-'));
  chmodSync(root, 0o755);
  const home = join(root, homeName);
  const runtimeDir = join(root, 'run');
  mkdirSync(home);
  mkdirSync(runtimeDir, { mode: 0o700 });
  const alone = { HOME: home, PATH: '/usr/bin:/bin' };
  const env = { ...alone, XDG_RUNTIME_DIR: runtimeDir };
  // It asks for /run/systemd/system, which shows that systemd manages the computer, and keeps its processes in cgroups.
  const script = `mount -t tmpfs none /sys/fs/cgroup && mount -t cgroup2 none /sys/fs/cgroup && mkdir -p /run/systemd &&
    mount -t tmpfs none /run/systemd && mkdir /run/systemd/system && exec sh -c '/usr/lib/systemd/systemd --user & wait'`;
  const args = ['--mount', '--cgroup', '--pid', '--fork', '--mount-proc', '--kill-child', 'sh', '-c', script];
  const started = spawn('unshare', args, { env, stdio: 'ignore' });
  const insidePid = (): string => readFileSync(`/proc/${started.pid}/task/${started.pid}/children`, 'utf8').trim();
  const enter = (): string[] => [`--target=${insidePid()}`, '--mount', '--pid', '--'];
  const runWith = (environment: Record<string, string>, command: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync('nsenter', [...enter(), ...command], {
      env: environment,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  await waitUntil('systemd of the user runs', () =>
    Promise.resolve(
      existsSync(join(runtimeDir, 'systemd', 'private')) &&
        runWith(env, ['systemctl', '--user', 'is-system-running']).stdout === 'running\n',
    ),
  );
  return {
    home,
    run: (command, more = {}) => runWith({ ...env, ...more }, command),
    runAlone: (command) => runWith(alone, command),
    async end() {
      const ended = once(started, 'exit');
      started.kill('SIGKILL');
      await ended;
      rmSync(root, { recursive: true, maxRetries: 5 });
    },
  };
}
