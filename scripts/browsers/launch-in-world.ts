import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import type { World } from '../world/create-world.ts';
import { makeResidentDir } from '../world/prepare-scratch.ts';
import type { BrowserName, ExtensionBrowser } from './extension-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';
import { prepareChromiumProfile } from './prepare-chromium-profile.ts';
import { takeStartupCache } from './firefox/firefox-startup-cache.ts';
import { firefoxProfileIn, prepareFirefoxHome } from './firefox/prepare-firefox-home.ts';
import { registerHost } from './register-host.ts';
import { writeLauncher } from './write-launcher.ts';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** A browser on a world's computer, run as the resident. */
export type WorldBrowser = ExtensionBrowser & {
  /** Registers another host, or none, under the running browser. */
  readonly setHost: (hostPath: string | null) => void;
  readonly scratchDir: string;
};

export type WorldLaunchOptions = {
  /** Default: the built host. Null: none is installed. */
  readonly hostPath?: string | null;
  /** Default: the built extension. Null: none is loaded. */
  readonly extensionDir?: string | null;
  /** Chromium's id of that extension, where it has no key. */
  readonly extensionId?: string;
  /** The setup page may open by itself. */
  readonly isFirstRun?: boolean;
  readonly language?: string;
  readonly lookUpNames?: boolean;
  /** See LaunchOptions. */
  readonly initialHeapMb?: number;
  readonly networkLog?: string;
  /** The user grants what the extension asks for, allows it private windows, and accepts self-signed certificates. */
  readonly agrees?: boolean;
  /** Lets Firefox look up, connect and fetch ahead where a page suggests it, as it does for its users. */
  readonly looksAhead?: boolean;
  /** The profile of a browser that has ended, to continue with. Default: a new one. */
  readonly scratchDir?: string;
};

let launchCount = 0;

/**
 * Starts a browser inside a world, as the resident, with a profile of its own.
 *
 * The test itself stays outside: Chromium is driven over inherited pipes, Firefox over its port on the world's
 * loopback, which a small program inside relays. So one test file can use any number of worlds.
 */
export async function launchInWorld(
  world: World,
  name: BrowserName,
  options: WorldLaunchOptions = {},
): Promise<WorldBrowser> {
  const scratchDir = options.scratchDir ?? makeResidentDir(world.scratchDir, `${name}-${launchCount++}`);
  const { hostPath = writeHostLauncher(world), extensionDir = builtExtension(world, name) } = options;
  const setHost = (path: string | null): void => registerHost(name, scratchDir, path);
  setHost(hostPath);
  const { extensionId, language = 'en', lookUpNames = false, agrees = false, looksAhead = false } = options;
  const { isFirstRun = false } = options;
  const { networkLog, initialHeapMb } = options;
  if (options.scratchDir === undefined) {
    if (name === 'chromium') prepareChromiumProfile(scratchDir, agrees ? extensionDir : null);
    else {
      prepareFirefoxHome(scratchDir, looksAhead);
      takeStartupCache(firefoxProfileIn(scratchDir));
    }
  }
  spawnSync('chown', ['--recursive', '--reference', scratchDir, scratchDir]);

  const common = {
    ...{ extensionDir, extensionId, scratchDir, headless: true, enter: world.enter, language, isFirstRun },
    // Without names a headless Chromium connects to no address either.
    ...{ lookUpNames: lookUpNames || agrees, trustAnyone: agrees, showPrivate: agrees, networkLog, initialHeapMb },
  };
  const env = {
    HOME: scratchDir,
    XDG_CONFIG_HOME: join(scratchDir, 'config'),
    XDG_CACHE_HOME: join(scratchDir, 'cache'),
  };
  const browser =
    name === 'chromium'
      ? await launchChromium({ ...common, env, executable: 'chromium' })
      : await launchFirefox({
          ...common,
          env,
          executable: 'firefox-esr',
          connectTo: (port) => connectInside(world, port),
        });
  return { ...browser, setHost, scratchDir };
}

/** The launcher of the built host, as `tapmap install` would write it. */
export function writeHostLauncher(world: World): string {
  const program = join(world.repositoryDir, 'dist/native-host/tapmap.js');
  return writeLauncher(join(world.scratchDir, 'bin', 'tapmap'), [world.nodePath, program]);
}

const builtExtension = (world: World, name: BrowserName): string =>
  join(world.repositoryDir, 'dist', name === 'chromium' ? 'chrome' : 'firefox');

/** A stream to a port on the computer's loopback interface. */
function connectInside(world: World, port: number): Duplex {
  const relay = `const s = require('net').connect(${port}, '127.0.0.1'); process.stdin.pipe(s).pipe(process.stdout)`;
  const [program = '', ...args] = world.enter([world.nodePath, '-e', relay]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  return Duplex.from({ writable: child.stdin, readable: child.stdout });
}
