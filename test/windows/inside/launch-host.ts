import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { homeEnvironment } from './home-environment.ts';

export type LaunchedHost = { child: ChildProcess; stdin: Writable; stdout: Readable };

/** What a browser knows of a host: the manifest in the registry, and the launcher in the manifest. */
export type HostFiles = { home: string; launcherPath: string; manifestPath: string };

/**
 * Starts a host as the browser does on Windows, with the poisoned NODE_OPTIONS of an editor's terminal.
 *
 * Sources: Chromium's native_process_launcher_win.cc and Firefox's Subprocess.sys.mjs with subprocess_win.worker.js.
 */
export function launchHost(browser: string, files: HostFiles): Promise<LaunchedHost> {
  return browser === 'chromium' ? launchLikeChromium(files) : launchLikeFirefox(files);
}

/** Two named pipes that cmd.exe opens by redirection; every host is started through cmd.exe. */
async function launchLikeChromium(files: HostFiles): Promise<LaunchedHost> {
  const pipe = (direction: string): string => `\\\\.\\pipe\\chrome.nativeMessaging.${direction}.${process.pid}`;
  const [toHost, fromHost] = [await listen(pipe('in')), await listen(pipe('out'))];
  const caller = 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/';
  const command = `"${files.launcherPath}" ${caller} --parent-window=0 < ${pipe('in')} > ${pipe('out')}`;
  const ends = [connection(toHost), connection(fromHost)] as const;
  const child = spawnShell(`/d /s /c "${command}"`, files, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [stdin, stdout] = await Promise.all(ends);
  return { child, stdin, stdout };
}

/** Three pipes; a batch file is started through cmd.exe, with arguments that contain blanks in quotes. */
function launchLikeFirefox(files: HostFiles): Promise<LaunchedHost> {
  const command = `"${files.launcherPath}" "${files.manifestPath}" extension@tapmap`;
  const child = spawnShell(`/s/c "${command}"`, files, { stdio: 'pipe' });
  if (child.stdin === null || child.stdout === null) throw new Error('the host has no pipes');
  return Promise.resolve({ child, stdin: child.stdin, stdout: child.stdout });
}

function spawnShell(commandLine: string, { home, launcherPath }: HostFiles, options: SpawnOptions): ChildProcess {
  return spawn(process.env['ComSpec'] ?? 'cmd.exe', [commandLine], {
    ...options,
    cwd: dirname(launcherPath),
    env: { ...homeEnvironment(home), NODE_OPTIONS: '--require C:\\nowhere\\poison.js' },
    windowsVerbatimArguments: true,
    windowsHide: true,
  });
}

async function listen(path: string): Promise<Server> {
  const server = createServer().listen(path);
  await once(server, 'listening');
  return server;
}

function connection(server: Server): Promise<Socket> {
  return new Promise((resolve) => server.once('connection', resolve));
}
