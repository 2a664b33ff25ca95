import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import { addNamespaces, computerOf } from '../../scripts/world/add-namespaces.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { pidsIn } from '../../scripts/world/remove-namespace.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

function run(world: World, ...command: string[]): string {
  const [program = '', ...args] = world.enter(command);
  return execFileSync(program, args, { encoding: 'utf8', timeout: 30_000 });
}

test('every public address answers, and the internet sees who connects', async ({ world }) => {
  const connector = world.startConnector();
  const ipv4 = await connector.connect('192.0.2.1', 443);
  const ipv6 = await connector.connect('2001:db8::1', 80);
  await connector.end();
  // The log of the internet's process arrives a little later.
  await expect
    .poll(() => world.internet.connections)
    .toContainEqual({ clientPort: ipv4.localPort, address: '192.0.2.1', port: 443 });
  await expect
    .poll(() => world.internet.connections)
    .toContainEqual({ clientPort: ipv6.localPort, address: '2001:db8::1', port: 80 });
});

test('a queried name is logged, and not found', async ({ world }) => {
  const lookUp = `require('dns').lookup('leak.example', (error) => console.log(error.code))`;
  expect(run(world, world.nodePath, '-e', lookUp).trim()).toBe('ENOTFOUND');
  await expect.poll(() => world.internet.questions).toContain('leak.example');
});

test('programs run as an ordinary user without any capability', ({ world }) => {
  expect(run(world, 'id', '-un').trim()).toBe('resident');
  expect(run(world, 'grep', 'CapEff', '/proc/self/status')).toMatch(/^CapEff:\s+0+$/m);
});

test('ending a world ends everything that runs in it', async () => {
  const short = await createWorld();
  const sleeper = short.spawn(['sleep', '600']);
  short.end();
  expect(pidsIn(computerOf(short.name))).toEqual([]);
  // It is killed, and ends once the kernel runs it again.
  await expect.poll(() => existsSync(`/proc/${String(sleeper.pid)}/exe`)).toBe(false);
  expect(existsSync(short.scratchDir)).toBe(false);
});

test('the world of a run that was killed is removed by the next', async () => {
  const { pid: deadPid } = spawnSync('true');
  const staleName = `tapmap-${deadPid}-0`;
  addNamespaces(staleName);
  (await createWorld()).end();
  expect(execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' })).not.toContain(staleName);
});
