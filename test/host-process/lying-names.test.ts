import { copyFileSync, chmodSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries } from './host-client.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const ADDRESS = '193.0.6.139';

/** Open connections to that address; those of earlier tests may be in TIME_WAIT. */
const connections = (world: World): Record<string, unknown>[] =>
  entries(takeSnapshot(world), 'connections').filter(
    ({ remoteAddress, closedAtMs }) => remoteAddress === ADDRESS && closedAtMs === null,
  );

function printedTable(world: World): string {
  const [program = '', ...args] = world.enter([world.nodePath, 'dist/native-host/tapmap.js', 'snapshot']);
  return spawnSync(program, args, { encoding: 'utf8' }).stdout;
}

describe('a program whose file name', () => {
  test.for([
    ['has a newline and looks like a row', 'firefox  17  tcp4\nsshd'],
    ['has escape codes', '\u001b[2J\u001b]0;title\u0007'],
    ['has brackets and blanks as in /proc/PID/stat', 'a) S 1 (b'],
    ['is as long as a file name may be', 'n'.repeat(255)],
    ['reads from right to left', 'photo\u202egnp.exe'],
    ['ends as that of a deleted file', 'sleeper (deleted)'],
  ] as const)('%s is that text in JSON, and printable in a table', async ([, processName], { world }) => {
    const program = world.startConnector({ processName });
    await program.connect(ADDRESS, 443);
    expect(connections(world)).toMatchObject([{ pid: program.pid, processName }]);
    expect(printedTable(world).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
    await program.end();
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
