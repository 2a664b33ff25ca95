import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import { worldUsers, type WorldUser } from '../../scripts/world/world-users.ts';
import { inWorld } from './in-world.ts';
import { enterPrepared } from './enter-prepared.ts';

export type StatusRun = {
  readonly exitStatus: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** The home folder of an ordinary user with some browsers, and TapMap's command line in it. */
export type StatusHome = {
  readonly dir: string;
  readonly path: (...names: string[]) => string;
  readonly run: (args: readonly string[], options?: RunOptions) => StatusRun;
  /** What `tapmap status --json` prints. */
  readonly status: (options?: RunOptions) => {
    exitStatus: number | null;
    host: unknown;
    faults: Record<string, unknown>[];
  };
  /** The codes of its faults. */
  readonly codes: (options?: RunOptions) => unknown[];
  /** Writes a file as its user, with the folders above it. */
  readonly write: (path: string, text: string, mode?: number) => string;
  /** A launcher with an installation's mark, in a folder of its own, that a browser's manifest names. */
  readonly register: (manifest: string, folder: string, script: string) => string;
};

export type RunOptions = {
  readonly user?: WorldUser;
  readonly program?: string;
  readonly env?: readonly string[];
  /** Run by root first; only the command sees its mounts. */
  readonly prepare?: string;
};

/** `installed`: a home that the tests of a file share, with TapMap in three browsers; each puts back what it breaks. */
export const inStatusWorld = () =>
  inWorld().extend('installed', { scope: 'file' }, ({ world }) => {
    const home = makeStatusHome(world, 'installed', ...both, '.config/google-chrome');
    expect(home.run(['install']).exitStatus).toBe(0);
    return home;
  });

export const both = ['.config/chromium', '.mozilla/firefox'] as const;
export const launcher = '.local/share/tapmap/host/tapmap';
export const resident = worldUsers.resident.id;
export const chromiumManifest = '.config/chromium/NativeMessagingHosts/tapmap.json';
export const firefoxManifest = '.mozilla/native-messaging-hosts/tapmap.json';

export function makeStatusHome(world: World, name: string, ...folders: string[]): StatusHome {
  const dir = makeResidentDir(world.scratchDir, name);
  const path = (...names: string[]): string => join(dir, ...names);

  function makeDir(folder: string): void {
    if (folder === dir || folder === dirname(folder)) return;
    makeDir(dirname(folder));
    try {
      mkdirSync(folder, 0o700);
      chownSync(folder, worldUsers.resident.id, worldUsers.resident.id);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  for (const folder of folders) makeDir(path(folder));

  const run: StatusHome['run'] = (args, { user, program = 'dist/native-host/tapmap.js', env = [], prepare } = {}) => {
    const set = ['-u', 'XDG_CONFIG_HOME', '-u', 'XDG_DATA_HOME', '-u', 'SUDO_USER', `HOME=${dir}`, ...env];
    const command = ['env', ...set, world.nodePath, program, ...args];
    const [file = '', ...rest] =
      prepare === undefined ? world.enter(command, user ? { user } : {}) : enterPrepared(world, prepare, command);
    const { status: exitStatus, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 1 << 26 });
    return { exitStatus, stdout, stderr };
  };
  const status: StatusHome['status'] = (options) => {
    const { exitStatus, stdout, stderr } = run(['status', '--json'], options);
    const parsed: unknown = stdout === '' ? null : JSON.parse(stdout);
    if (!isRecord(parsed) || !Array.isArray(parsed['faults'])) throw new TypeError(stderr);
    return { exitStatus, host: parsed['host'], faults: parsed['faults'].filter(isRecord) };
  };
  const write: StatusHome['write'] = (file, text, mode = 0o644) => {
    makeDir(dirname(path(file)));
    writeFileSync(path(file), text, { mode });
    chownSync(path(file), worldUsers.resident.id, worldUsers.resident.id);
    return path(file);
  };
  return {
    dir,
    path,
    run,
    status,
    codes: (options) => status(options).faults.map(({ code }) => code),
    write,
    register(manifest, folder, script) {
      const launcher = write(`${folder}/tapmap`, script, 0o755);
      write(`${folder}/installation.json`, markText);
      write(manifest, hostManifest(manifest === firefoxManifest ? 'firefox' : 'chromium', launcher));
      return launcher;
    },
  };
}

const markText = JSON.stringify({
  product: 'TapMap',
  version: '0.0.9',
  files: ['installation.json', 'tapmap'],
  madeFolders: [],
});
