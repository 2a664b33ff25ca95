import { copyFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import { entries } from './host-client.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const ADDRESS = '193.0.6.139';

/** Open connections to that address; those of earlier tests may be in TIME_WAIT, and other worlds have such, too. */
const connections = (world: World): Record<string, unknown>[] =>
  entries(takeSnapshot(world), 'connections').filter(
    ({ remoteAddress, closedAtMs, namespace }) =>
      remoteAddress === ADDRESS && closedAtMs === null && namespace === null,
  );

const printed = (world: World, ...args: string[]): string =>
  run(world, ['env', `HOME=${join(world.scratchDir, 'home')}`], args);

/** Everything that a command writes, on stdout and on stderr. */
function run(world: World, before: readonly string[], args: readonly string[]): string {
  const [program = '', ...rest] = world.enter([...before, world.nodePath, 'dist/native-host/tapmap.js', ...args]);
  const { stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  return stdout + stderr;
}

/** What in a text would steer a terminal, reorder what stands beside it or not be seen; lines aside. */
const unsafeIn = (text: string): RegExpExecArray | null =>
  /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.exec(text);

describe('a program whose file name', () => {
  test.for([
    ['has a newline and looks like a row', 'firefox  17  tcp4\nsshd'],
    ['has escape codes', '\u001b[2J\u001b]0;title\u0007'],
    ['has brackets and blanks as in /proc/PID/stat', 'a) S 1 (b'],
    ['is as long as a file name may be', 'n'.repeat(255)],
    ['reads from right to left', 'photo\u202egnp.exe'],
    ['reads as another', '\u202emoc.elgoog'],
    ['has DEL, C1 and line separators', 'a\u007f\u009b31m\u2028b\u2029'],
    ['has characters of no width', 'fire\u200bfox\ufeff\u{e0041}'],
    ['ends as that of a deleted file', 'sleeper (deleted)'],
  ] as const)('%s is that text in JSON, and printable in a table', async ([, processName], { world }) => {
    const program = world.startConnector({ processName });
    await program.connect(ADDRESS, 443);
    expect(connections(world)).toMatchObject([{ pid: program.pid, processName }]);
    expect(unsafeIn(printed(world, 'snapshot'))).toBeNull();
    expect(unsafeIn(printed(world, 'snapshot', '--json'))).toBeNull();
    await program.end();
  });

  test('is no text in UTF-8 is printable', async ({ world }) => {
    // Node names files by texts alone, so a shell makes this one: a C1 control as one byte, and a byte of nothing.
    const run = `exec 3<>/dev/tcp/${ADDRESS}/443; echo ready; read -r line`;
    const start = `name=$(printf '%s/x\\x9b31m\\xff' "$0"); cp /bin/bash "$name"; exec "$name" -c "$1"`;
    const child = world.spawn(['bash', '-c', start, makeResidentDir(world.scratchDir, 'raw'), run]);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    expect(connections(world)).toMatchObject([{ pid: child.pid, processName: 'x\ufffd31m\ufffd' }]);
    expect(unsafeIn(printed(world, 'snapshot'))).toBeNull();
    child.stdin?.end();
  });
});

describe('what comes from outside is printable', () => {
  const hostile = '\u202ea\u001b[2J\nb\u009b\u007f\u2028\u200b';
  const shown = '\\u202ea\\u001b[2J\\u000ab\\u009b\\u007f\\u2028\\u200b';

  test.for([
    ['an argument', ['locate', hostile]],
    ['an argument, in JSON', ['locate', hostile, '--json']],
    ['a command', [hostile]],
    ['an option', ['snapshot', `--${hostile}`]],
    ['an operand', ['snapshot', hostile]],
    ['a value', ['watch', '--interval', hostile]],
    ['a browser', ['install', '--browser', hostile]],
    ['an operand of install', ['install', hostile]],
  ] as const)('as %s', ([what, args], { world }) => {
    const text = printed(world, ...args);
    expect(unsafeIn(text)).toBeNull();
    if (!what.includes('JSON')) expect(text).toContain(shown);
    else expect(JSON.parse(text)).toMatchObject({ results: [{ address: hostile }] });
  });

  test('in the paths of a home, whatever is done with it', ({ world }) => {
    const home = makeResidentDir(world.scratchDir, `home${hostile}`);
    const inHome = (...args: string[]) =>
      run(world, ['env', '-u', 'XDG_CONFIG_HOME', '-u', 'XDG_DATA_HOME', `HOME=${home}`], args);
    for (const folder of ['.config', '.config/chromium', '.mozilla', '.mozilla/firefox']) makeResidentDir(home, folder);
    for (const args of [
      ['status'],
      ['install', '--all'],
      ['status'],
      ['status', '--json'],
      ['install', '--all'],
      ['uninstall'],
    ]) {
      const text = inHome(...args);
      expect(unsafeIn(text), args.join(' ')).toBeNull();
      if (args.length === 1 && args[0] === 'uninstall') expect(text).toContain(shown);
      if (args.includes('--json'))
        expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(hostile).slice(1, -1));
    }
    rmSync(join(home, '.local'), { recursive: true, force: true });
    writeFileSync(join(home, '.local'), '');
    const refused = inHome('install', '--all');
    expect(refused).toContain(shown);
    expect(unsafeIn(refused)).toBeNull();
  });

  test('in the path of a database that is none', ({ world }) => {
    const folder = join(world.scratchDir, `data${hostile}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'GeoLite2-City.mmdb'), 'nothing');
    for (const args of [['database'], ['database', '--json'], ['locate', '8.8.8.8'], ['snapshot']]) {
      const text = run(world, ['env', `TAPMAP_DATABASE_DIR=${folder}`], args);
      expect(unsafeIn(text), args.join(' ')).toBeNull();
      if (!args.includes('--json')) expect(text).toContain(shown);
    }
  });

  test('in the name of an interface', ({ world }) => {
    const name = '\u202e\u001b[2Jx';
    const [ip = '', ...add] = world.enter(['ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'peer'], {
      user: 'root',
    });
    expect(spawnSync(ip, add).status).toBe(0);
    for (const args of [['egress'], ['egress', '--json']]) expect(unsafeIn(printed(world, ...args))).toBeNull();
    expect(printed(world, 'egress')).toContain('\\u202e\\u001b[2Jx');
  });
});

test('a program whose file was deleted keeps its name and its path', async ({ world }) => {
  const program = world.startConnector({ processName: 'upgraded' });
  await program.connect(ADDRESS, 443);
  const executable = join(world.scratchDir, 'bin', 'upgraded');
  rmSync(executable);
  expect(connections(world)).toMatchObject([{ pid: program.pid, processName: 'upgraded', executable }]);
  await program.end();
});

test('a program that gives itself another name of 4 kB is named for its file', async ({ world }) => {
  const executable = join(world.scratchDir, 'bin', 'honest');
  copyFileSync('/bin/bash', executable);
  chmodSync(executable, 0o755);
  const run = `exec 3<>/dev/tcp/${ADDRESS}/443; echo ready; read -r line`;
  const child = world.spawn(['bash', '-c', 'exec -a "$(printf "x%.0s" $(seq 4096))" "$0" -c "$1"', executable, run]);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  expect(connections(world)).toMatchObject([{ pid: child.pid, processName: 'honest', executable }]);
  child.stdin?.end();
});
