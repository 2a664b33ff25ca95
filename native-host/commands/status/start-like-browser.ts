import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { callerOf } from '../../registration/host-manifest.ts';
import type { RegisteredLauncher } from '../../registration/doctor/trial.ts';
import type { System } from '../../system/host-platform.ts';
import { systemFile } from '../../system/windows/system-file.ts';

export type StartedLauncher = {
  readonly child: ChildProcess;
  /** Resolve once the launcher has both; never where it does not start. */
  readonly pipes: Promise<{ readonly stdin: Writable; readonly stdout: Readable }>;
  /** Lets go of everything, so that nothing of the launcher keeps this program running. */
  release(): void;
};

/**
 * Starts a registered launcher as its browser does, in the environment that is hardest for it: that of a browser which the
 * desktop started with a minimal PATH, and an editor's terminal with a NODE_OPTIONS that ends any Node.
 *
 * Sources: Chromium's native_process_launcher_posix.cc and _win.cc; Firefox's NativeMessaging.sys.mjs and
 * Subprocess.sys.mjs with subprocess_win.worker.js. Both take the launcher's folder as the current one.
 */
export function startLikeBrowser(launcher: RegisteredLauncher, system: System): StartedLauncher {
  if (system !== 'windows') return withPipes(spawn(launcher.program, args(launcher), options(launcher, system)));
  return launcher.family === 'chromium' ? likeChromiumOnWindows(launcher) : likeFirefoxOnWindows(launcher);
}

const args = ({ family, manifestPath, extensionId }: RegisteredLauncher): string[] =>
  family === 'chromium' ? [callerOf.chromium(extensionId)] : [manifestPath, extensionId];

/** On Windows a browser's PATH is the user's own, and the launcher may look for Node there. */
function options({ program }: RegisteredLauncher, system: System): SpawnOptions {
  const windows = system === 'windows';
  return {
    cwd: dirname(program),
    env: {
      ...process.env,
      ...(!windows && { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }),
      // An option that no Node knows, not a missing file to load: on Windows every user may make folders in C:\.
      NODE_OPTIONS: '--tapmap-status',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  };
}

/** By two named pipes that cmd.exe opens by redirection: Chromium starts every host through cmd.exe. */
function likeChromiumOnWindows(launcher: RegisteredLauncher): StartedLauncher {
  const pipe = (direction: string): string => String.raw`\\.\pipe\tapmap.status.${direction}.${randomUUID()}`;
  const [toHost, fromHost] = [pipe('in'), pipe('out')];
  const servers = [createServer(), createServer()] as const;
  const connected = Promise.all([connection(servers[0].listen(toHost)), connection(servers[1].listen(fromHost))]);
  const command = `"${launcher.program}" ${callerOf.chromium(launcher.extensionId)} --parent-window=0`;
  const child = shell(`/d /s /c "${command} < ${toHost} > ${fromHost}"`, launcher, ['ignore', 'ignore', 'pipe']);
  let sockets: readonly Socket[] = [];
  return {
    child,
    pipes: connected.then(([stdin, stdout]) => {
      sockets = [stdin, stdout];
      return { stdin, stdout };
    }),
    release() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      letGo(child);
    },
  };
}

/** By three pipes; a batch file through cmd.exe, with the arguments that contain blanks in quotes. */
function likeFirefoxOnWindows(launcher: RegisteredLauncher): StartedLauncher {
  const command = `"${launcher.program}" "${launcher.manifestPath}" ${launcher.extensionId}`;
  return withPipes(shell(`/s/c "${command}"`, launcher, ['pipe', 'pipe', 'pipe']));
}

function shell(commandLine: string, launcher: RegisteredLauncher, stdio: ('pipe' | 'ignore')[]): ChildProcess {
  return spawn(process.env['ComSpec'] ?? systemFile('cmd.exe'), [commandLine], {
    ...options(launcher, 'windows'),
    stdio,
    windowsVerbatimArguments: true,
  });
}

function withPipes(child: ChildProcess): StartedLauncher {
  const { stdin, stdout } = child;
  return {
    child,
    pipes: stdin && stdout ? Promise.resolve({ stdin, stdout }) : new Promise(() => undefined),
    release: () => letGo(child),
  };
}

function letGo(child: ChildProcess): void {
  child.stdin?.destroy();
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

const connection = (server: Server): Promise<Socket> => new Promise((resolve) => server.once('connection', resolve));
