import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { entries } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** Runs `tapmap watch` as the resident. */
function startWatch(world: World, ...options: string[]) {
  const [program = '', ...args] = world.enter([
    ...[world.nodePath, 'dist/native-host/tapmap.js', 'watch', '--interval', '0.1'],
    ...options,
  ]);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return {
    lines,
    async end(): Promise<void> {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      await closed;
    },
  };
}

const parsed = (line: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(line);
  return isRecord(value) ? value : {};
};

test('watch --json has each problem in the line of the look where it comes, changes or ends, and in no other', async ({
  world,
}) => {
  const watch = startWatch(world, '--json');
  const problems = () => watch.lines.slice(1).flatMap((line) => entries(parsed(line), 'problems'));
  const looks = async (count: number): Promise<void> => {
    const from = watch.lines.length;
    await expect.poll(() => watch.lines.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(from + count);
  };
  await looks(3);
  const first = entries(parsed(watch.lines[0] ?? ''), 'problems').map(({ code }) => code);
  expect(first).not.toContain('owners-hidden');
  expect(watch.lines.slice(1).filter((line) => 'problems' in parsed(line))).toEqual([]);

  const hidden = world.startConnector({ user: 'root' });
  await hidden.connect('193.0.6.139', 443);
  await expect.poll(problems, { timeout: 20_000 }).toEqual([{ code: 'owners-hidden', sockets: 1 }]);
  await looks(3);
  expect(problems()).toHaveLength(1);

  await hidden.end();
  await expect.poll(problems, { timeout: 20_000 }).toContainEqual({ code: 'owners-hidden', over: true });
  await looks(3);
  expect(problems()).toEqual([
    { code: 'owners-hidden', sockets: 1 },
    { code: 'owners-hidden', over: true },
  ]);
  await watch.end();
});

test('watch has a problem below each table while it lasts, and once more when it is over', async ({ world }) => {
  const watch = startWatch(world);
  const count = (words: string): number => watch.lines.filter((line) => line.startsWith(words)).length;
  const hidden = world.startConnector({ user: 'root' });
  await hidden.connect('193.0.6.139', 443);
  await expect.poll(() => count('Programs of other users'), { timeout: 20_000 }).toBeGreaterThan(2);
  expect(count('Over:')).toBe(0);
  await hidden.end();
  await expect.poll(() => count('Over: Programs of other users'), { timeout: 20_000 }).toBe(1);
  const tables = count('PROGRAM');
  await expect.poll(() => count('PROGRAM'), { timeout: 20_000 }).toBeGreaterThan(tables + 2);
  expect(count('Over:')).toBe(1);
  await watch.end();
});
