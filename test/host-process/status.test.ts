import { readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { hostVersion } from '../../native-host/version.ts';
import { both, firefoxManifest, launcher, makeStatusHome, inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('where all is well', () => {
  test('a home without a browser has no fault', ({ world }) => {
    const { exitStatus, faults } = makeStatusHome(world, 'empty').status();
    expect([exitStatus, faults]).toEqual([0, []]);
  });

  test('after an installation both browsers can start the host, and it says what it is', ({ world }) => {
    const home = makeStatusHome(world, 'well', ...both);
    expect(home.run(['install']).exitStatus).toBe(0);
    const { exitStatus, faults, host } = home.status();
    expect([exitStatus, faults]).toEqual([0, []]);
    const path = home.path(launcher);
    expect(host).toMatchObject({
      ...{ path, version: hostVersion, node: world.nodePath, nodeVersion: process.version, source: 'netlink' },
      databases: [
        { role: 'city', builtIn: true },
        { role: 'network', builtIn: true },
      ],
      launchers: [
        { path, family: 'chromium', responds: true, version: hostVersion },
        { path, family: 'firefox', responds: true, version: hostVersion },
      ],
    });
    const text = home.run(['status']);
    expect([text.exitStatus, text.stderr]).toEqual([0, '']);
    expect(text.stdout).toContain('  responds   yes\n');
    expect(text.stdout).toMatch(/databases {2}city: .* built-in\n/);
    expect(text.stdout).toMatch(/Nothing is wrong\.\n$/);
  });

  test('also for browsers that are not here yet', ({ world }) => {
    const home = makeStatusHome(world, 'later');
    expect(home.run(['install', '--all']).exitStatus).toBe(0);
    expect(home.status()).toMatchObject({ exitStatus: 0, faults: [] });
  });

  test('the launcher is started as a browser does it', ({ world }) => {
    const home = makeStatusHome(world, 'as-browser', ...both);
    home.run(['install']);
    renameSync(home.path(launcher), home.path(`${launcher}.real`));
    const seen = `printf '%s\\n' "$PATH" "$PWD" "\${NODE_OPTIONS:+poison}" "$0" "$@" > "$HOME/seen-$#"`;
    home.write(launcher, `#!/bin/sh\n${seen}\nexec "$0.real" "$@"\n`, 0o755);
    expect(home.status()).toMatchObject({ exitStatus: 0, faults: [] });
    const program = home.path(launcher);
    const common = ['/usr/bin:/bin:/usr/sbin:/sbin', dirname(program), 'poison', program];
    const linesOf = (name: string): string[] => readFileSync(home.path(name), 'utf8').trimEnd().split('\n');
    expect(linesOf('seen-1')).toEqual([...common, 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/']);
    expect(linesOf('seen-2')).toEqual([...common, home.path(firefoxManifest), 'extension@tapmap']);
  });

  test('all launchers are started side by side', ({ world }) => {
    const home = makeStatusHome(world, 'side-by-side', ...both);
    home.run(['install']);
    renameSync(home.path(launcher), home.path(`${launcher}.real`));
    // Each waits until the other was started, too.
    const wait = `: > "$HOME/started-$#"; while [ ! -e "$HOME/started-$((3 - $#))" ]; do sleep 0.05; done`;
    home.write(launcher, `#!/bin/sh\n${wait}\nexec "$0.real" "$@"\n`, 0o755);
    expect(home.status()).toMatchObject({ exitStatus: 0, faults: [] });
  });
});
