import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { packagedLauncherText } from '../../native-host/registration/launcher/packaged-launcher.ts';
import { hostVersion } from '../../native-host/version.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { linkOrCopy } from '../../scripts/world/prepare-scratch.ts';
import { launcher, makeStatusHome, inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('two installations', () => {
  /** A program that a package has put in its place, of another version. */
  function packageProgram(world: World): string {
    const dir = join(world.scratchDir, 'package');
    if (!existsSync(dir)) {
      execFileSync('cp', ['-a', '--no-preserve=ownership', 'dist/native-host', dir]);
      const script = readFileSync('dist/native-host/tapmap.js', 'utf8').replaceAll(`"${hostVersion}"`, '"0.0.9"');
      writeFileSync(join(dir, 'tapmap.js'), script);
      linkOrCopy(world.nodePath, join(dir, 'node'));
      writeFileSync(join(dir, 'tapmap'), packagedLauncherText('linux'), { mode: 0o755 });
    }
    return join(dir, 'tapmap');
  }
  const manifest = '/etc/opt/chrome/native-messaging-hosts/tapmap.json';
  const registerForAll = (program: string): string =>
    `mount -t tmpfs none /etc/opt; mkdir -p ${dirname(manifest)}; printf '%s' '${hostManifest('chromium', program)}' > ${manifest}`;

  test("a user's own hides that of all users: both are named with their versions", ({ world }) => {
    const home = makeStatusHome(world, 'shadow', '.config/google-chrome');
    home.run(['install']);
    const otherProgram = packageProgram(world);
    const prepare = registerForAll(otherProgram);
    const own = home.path(launcher);
    expect(home.status({ prepare })).toMatchObject({
      exitStatus: 1,
      faults: [
        { code: 'version-differs', program: otherProgram, version: '0.0.9' },
        {
          ...{ code: 'installation-shadowed', browsers: ['Google Chrome'], command: 'tapmap uninstall' },
          ...{ program: own, version: hostVersion, otherProgram, otherVersion: '0.0.9', otherManifestPath: manifest },
        },
      ],
    });
    const { stdout } = home.run(['status'], { prepare });
    expect(stdout).toContain(`not the one for all users (${manifest}: ${otherProgram}).`);
  });

  test('one in each browser: both are named with their versions', ({ world }) => {
    const home = makeStatusHome(world, 'two', '.config/google-chrome', '.mozilla/firefox');
    home.run(['install', '--browser', 'firefox']);
    const program = packageProgram(world);
    const { faults } = home.status({ prepare: registerForAll(program) });
    expect(faults).toContainEqual({
      ...{ code: 'two-installations', browsers: ['Google Chrome'], program, version: '0.0.9' },
      ...{ otherBrowsers: ['Firefox'], otherProgram: home.path(launcher), otherVersion: hostVersion },
      command: 'tapmap install',
    });
  });

  test('that of all users alone has no fault but its version', ({ world }) => {
    const home = makeStatusHome(world, 'package', '.config/google-chrome');
    expect(home.codes({ prepare: registerForAll(packageProgram(world)) })).toEqual(['version-differs']);
  });
});
