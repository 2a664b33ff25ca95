import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { frame } from '../../native-host/messaging/frame.ts';
import { hostVersion } from '../../native-host/version.ts';
import { both, chromiumManifest, firefoxManifest, launcher, makeStatusHome, inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('a launcher with our mark', () => {
  const hello = `{"type":"hello","protocol":1,"version":"0.0.9","source":"netlink"}`;
  const say = (json: string): string => `printf '\\${json.length.toString(8)}\\0\\0\\0%s' '${json}'`;

  test.for<[string, string, Record<string, unknown>]>([
    ['that ends', 'echo "no luck" >&2; exit 3', { code: 'host-ended', exitStatus: 3, stderr: 'no luck' }],
    ['that is killed', 'kill -9 $$', { code: 'host-ended', signal: 'SIGKILL' }],
    ['that writes text', 'echo "Hello, world"; exec sleep 1000', { code: 'host-garbled', reason: 'not-a-frame' }],
    ['that writes zeros without end', 'exec cat /dev/zero', { code: 'host-garbled', reason: 'not-json' }],
    [
      'that floods',
      `${say(hello)}; while :; do cat "$HOME/frames"; done`,
      { code: 'host-garbled', reason: 'too-much' },
    ],
    ['that does not greet', say('{"type":"snapshot"}'), { code: 'host-garbled', reason: 'no-hello' }],
    ['that says hello and ends', say(hello), { code: 'host-ended', exitStatus: 0 }],
    ['that finds no Node', 'exit 127', { code: 'node-missing' }],
    [
      'whose Node is too old',
      say('{"type":"problem","code":"node-too-old","version":"v12.22.0"}'),
      { code: 'node-too-old', version: 'v12.22.0' },
    ],
    ['that leaves a child behind', 'sleep 1000 & echo $! > "$HOME/child"', { code: 'host-ended', exitStatus: 0 }],
  ])('%s', ([what, script, fault], { world }) => {
    const home = makeStatusHome(world, `launcher ${what}`, '.config/chromium');
    writeFileSync(home.path('frames'), Buffer.concat(Array<Uint8Array>(10_000).fill(frame('{"type":"changes"}'))));
    const program = home.register(chromiumManifest, 'own', `#!/bin/sh\n${script}\n`);
    const { exitStatus, faults } = home.status();
    if (existsSync(home.path('child'))) process.kill(Number(readFileSync(home.path('child'), 'utf8')), 'SIGKILL');
    expect(exitStatus).toBe(1);
    expect(faults).toMatchObject([{ ...fault, browsers: ['Chromium'], program, command: 'tapmap install' }]);
  });

  test('gets a NODE_OPTIONS that ends any Node, and names no file that somebody could put there', ({ world }) => {
    const home = makeStatusHome(world, 'options', '.config/chromium');
    home.register(chromiumManifest, 'own', `#!/bin/sh\nprintf %s "$NODE_OPTIONS" > "$HOME/options"\n`);
    home.status();
    const options = readFileSync(home.path('options'), 'utf8');
    expect(options).not.toMatch(/[\\/]/);
    const env = { ...process.env, NODE_OPTIONS: options };
    expect(spawnSync(process.execPath, ['-e', ''], { env }).status).toBe(9);
  });

  test('that never responds, or only half, is ended by its pid', ({ world }) => {
    const home = makeStatusHome(world, 'silent', ...both);
    const note = 'echo $$ > "$HOME/pid-$#"';
    const silent = home.register(chromiumManifest, 'silent', `#!/bin/sh\n${note}\nexec sleep 1000\n`);
    const half = home.register(firefoxManifest, 'half', `#!/bin/sh\n${note}\n${say(hello)}\nexec sleep 1000\n`);
    const { faults } = home.status();
    expect(faults.slice(0, 2)).toMatchObject([
      { code: 'host-silent', program: silent, saidHello: false },
      { code: 'host-silent', program: half, saidHello: true },
    ]);
    for (const name of ['pid-1', 'pid-2']) {
      expect(existsSync(`/proc/${readFileSync(home.path(name), 'utf8').trim()}`), name).toBe(false);
    }
  });

  test('that stays when its browser has closed', ({ world }) => {
    const home = makeStatusHome(world, 'stays', '.config/chromium');
    const greeting = [hello.replace('0.0.9', hostVersion), '{"type":"database","databases":[],"problems":[]}'];
    home.register(chromiumManifest, 'own', `#!/bin/sh\n${greeting.map(say).join('\n')}\nexec sleep 1000\n`);
    expect(home.codes()).toEqual(['host-stays']);
  });

  test('of another version is told, with the command for the older side', ({ world }) => {
    const home = makeStatusHome(world, 'versions', '.config/chromium');
    home.run(['install']);
    const script = home.path(dirname(launcher), 'tapmap.js');
    const asVersion = (version: string): void => {
      writeFileSync(
        script,
        readFileSync('dist/native-host/tapmap.js', 'utf8').replaceAll(`"${hostVersion}"`, `"${version}"`),
      );
    };
    asVersion('0.0.9');
    const of = { code: 'version-differs', program: home.path(launcher), thisVersion: hostVersion };
    expect(home.status().faults).toMatchObject([{ ...of, version: '0.0.9', command: 'tapmap install' }]);
    asVersion('9.0.0');
    expect(home.status().faults).toMatchObject([{ ...of, version: '9.0.0', command: `${home.path(launcher)} status` }]);
  });
});
