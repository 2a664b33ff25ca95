import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchRuntime } from '../../../scripts/release/node-runtimes.ts';
import { bundleScript } from './bundle-script.ts';
import { copyHost } from './copy-host.ts';
import { readResponse } from './read-response.ts';
import { runInWine, type WinePlace, type WineRun, type WineRunOptions } from './run-in-wine.ts';
import { createWindowsPath } from './windows-path.ts';

/** A wine prefix in a temporary folder, with the host as if installed. */
export type Wine = {
  /** The folder of the host: tapmap.js, its data and its native module. The path has blanks and non-ASCII letters. */
  readonly hostDir: string;
  /** The node.exe inside. */
  readonly nodePath: string;
  /** The Windows path of a file of this computer: `C:\…` inside the prefix, `Z:\…` elsewhere. */
  readonly windowsPath: (path: string) => string;
  /** Runs a program of this Windows. */
  readonly run: (command: readonly string[], options?: WineRunOptions) => Promise<WineRun>;
  /** Runs node.exe. */
  readonly node: (args: readonly string[], options?: WineRunOptions) => Promise<WineRun>;
  /** Runs the host's tapmap.js in node.exe. */
  readonly host: (args: readonly string[], options?: WineRunOptions) => Promise<WineRun>;
  /**
   * Runs a TypeScript file of test/windows/inside/ in node.exe and returns its response (inside/respond.ts). It is
   * bundled into the host's folder, so it finds the host's files and native module like the host does.
   *
   * @throws {Error} with what the script threw or printed
   */
  readonly script: (file: string, args?: readonly string[], options?: WineRunOptions) => Promise<unknown>;
  /** Ends all of its processes and removes it. */
  readonly close: () => Promise<void>;
};

/**
 * Needs the build in dist/, and wine, which `npm test` installs. Takes about 10 s and 750 MB in the temporary folder.
 *
 * @param enter puts a command line into another network than this computer's, for all of this Windows
 */
export async function startWine(enter: WinePlace['enter'] = (command) => command): Promise<Wine> {
  const programs = fetchRuntime('win-x64');
  const rootDir = mkdtempSync(join(tmpdir(), 'tapmap-wine-'));
  const prefixDir = join(rootDir, 'prefix');
  const outputDir = join(rootDir, 'output');
  const hostDir = join(prefixDir, 'drive_c', 'Usér & Co (日本)', 'TapMap', 'host');
  const nodePath = join(prefixDir, 'drive_c', 'node', 'node.exe');
  const windowsPath = createWindowsPath(prefixDir);
  mkdirSync(outputDir);

  const wine = (args: readonly string[], options?: WineRunOptions) =>
    runInWine({ prefixDir, outputDir, enter }, args, options);
  const node: Wine['node'] = (args, options) => wine([windowsPath(nodePath), ...args], options);
  const close = async (): Promise<void> => {
    try {
      await wine(['wineserver', '-k']);
    } finally {
      rmSync(rootDir, { recursive: true, maxRetries: 5 });
    }
  };

  try {
    await wine(['wineboot', '-i'], { limitMs: 120_000 });
    // The default is Windows 7, on which Node refuses to start.
    await wine(['winecfg', '-v', 'win10']);
    await setServiceTimeout(wine);
    // The first session is still setting things up when it starts its services: some fail then, and stay so.
    await wine(['wineserver', '-w'], { limitMs: 120_000 });
    cpSync(programs.nodePath, nodePath);
    await copyHost(hostDir, programs.koffiPath);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    hostDir,
    nodePath,
    windowsPath,
    run: wine,
    node,
    host: (args, options) => node([windowsPath(join(hostDir, 'tapmap.js')), ...args], options),
    async script(file, args = [], options) {
      const program = await bundleScript(file, hostDir);
      const responseFile = join(mkdtempSync(join(outputDir, 'response-')), 'response.json');
      const run = await node([windowsPath(program), windowsPath(responseFile), ...args], options);
      return readResponse(responseFile, run);
    },
    close,
  };
}

/** On a busy computer a service takes longer than the 10 s after which wine's services.exe calls it failed. */
async function setServiceTimeout(wine: Wine['run']): Promise<void> {
  const key = String.raw`HKLM\System\CurrentControlSet\Control`;
  await wine(['reg', 'add', key, '/v', 'ServicesPipeTimeout', '/t', 'REG_SZ', '/d', '120000', '/f']);
}
