import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { launchInWorld, browserNames } from '../../scripts/browsers/launch-in-world.ts';
import { openMap } from '../../scripts/browsers/map-page.ts';
import { prepareChromiumProfile } from '../../scripts/browsers/prepare-chromium-profile.ts';
import { prepareFirefoxHome } from '../../scripts/browsers/firefox/prepare-firefox-home.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { npmTarball } from '../../scripts/release/npm-tarball.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import { inWorld } from '../host-process/in-world.ts';
import { packagesDir } from './packages-dir.ts';

const { version } = packageJson;
let tarball: string;
let unpacked: string;
beforeAll(async () => {
  tarball = join(await packagesDir(npmTarball), `tapmap-${version}.tgz`);
  unpacked = mkdtempSync(join(tmpdir(), 'tapmap-npm-'));
  execFileSync('tar', ['-xzf', tarball, '--no-same-owner', '-C', unpacked]);
});
afterAll(() => rmSync(unpacked, { recursive: true }));

const inPackage = (name: string): string => join(unpacked, 'package', name);

describe('the package', () => {
  plain('needs no other package, and runs nothing when it is installed', () => {
    const manifest: unknown = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
    if (!isRecord(manifest)) throw new TypeError('package.json is no object');
    const { name, bin, engines, license } = manifest;
    expect({ name, version: manifest['version'], bin, engines, license }).toEqual({
      name: 'tapmap',
      version,
      bin: { tapmap: 'start.cjs' },
      engines: packageJson.engines,
      license: 'MIT',
    });
    for (const field of ['private', 'scripts', 'dependencies', 'optionalDependencies', 'homepage', 'repository']) {
      expect(manifest).not.toHaveProperty(field);
    }
  });

  plain.each(['linux', 'musl', 'darwin', 'win32'])('has the native modules for %s', (system) => {
    for (const cpu of ['x64', 'arm64']) expect(existsSync(inPackage(`koffi-${system}_${cpu}.node`))).toBe(true);
  });

  plain('has its location data and licences', () => {
    for (const name of ['location-data.json', 'LICENSE', 'NOTICE']) expect(existsSync(inPackage(name))).toBe(true);
  });

  plain.each(['6.17.1', '12.22.9', '18.20.8', '20.10.0'])('says that Node %s is too old', (node) => {
    const preload = join(unpacked, 'older.cjs');
    writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`);
    const started = spawnSync(process.execPath, ['-r', preload, inPackage('start.cjs'), '--version'], {
      encoding: 'utf8',
    });
    expect(started).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `tapmap: this is Node.js ${node}, and TapMap needs 20.11 or later. Install a newer one, then run this again.\n`,
    });
  });
});

const inEach = browserNames.map((name) => [name, inWorld()] as const);

describe.each(inEach)('%s', (name, test) => {
  test.afterAll(({ world }) => world.end());

  test('starts the host that npm fetched, the ordinary user installed, and npm then removed', async ({ world }) => {
    const home = makeResidentDir(world.scratchDir, `npm-${name}`);
    const config = makeResidentDir(home, '.config');
    // Where each looks for its manifest: Chromium in its profile folder, Firefox in the home folder.
    const profile = name === 'chromium' ? makeResidentDir(config, 'chromium') : home;
    if (name === 'chromium') prepareChromiumProfile(profile);
    else prepareFirefoxHome(profile);
    const copy = join(home, `tapmap-${version}.tgz`);
    writeFileSync(copy, readFileSync(tarball));
    const run = (command: readonly string[]) => {
      const [program = '', ...args] = world.enter(command);
      const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: config, npm_config_cache: join(home, 'cache') };
      return spawnSync(program, args, { encoding: 'utf8', env });
    };

    const prefix = join(home, 'empty');
    const fetched = run(['npm', 'install', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, copy]);
    expect(fetched).toMatchObject({ status: 0 });
    const installed = run([join(prefix, 'node_modules/.bin/tapmap'), 'install', '--browser', name]);
    expect(installed).toMatchObject({ status: 0, stderr: '' });
    rmSync(prefix, { recursive: true });

    const manifest = { chromium: 'NativeMessagingHosts', firefox: '.mozilla/native-messaging-hosts' }[name];
    const hostPath = join(home, '.local/share/tapmap/host/tapmap');
    const path = join(profile, manifest, 'tapmap.json');
    const written = readFileSync(path, 'utf8');
    expect(JSON.parse(written)).toMatchObject({ path: hostPath });
    // The driver registers what it is given; then it is as the installation left it.
    const browser = await launchInWorld(world, name, { scratchDir: profile, hostPath });
    try {
      writeFileSync(path, written);
      const page = await openMap(browser);
      await page.waitForHostState('running');
    } finally {
      await browser.close();
    }
    expect(run([hostPath, 'uninstall'])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(join(home, '.local'))).toBe(false);
  });
});
