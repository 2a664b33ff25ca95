import { expect } from 'vitest';
import { frame } from '../../native-host/messaging/frame.ts';
import { ofType, startHost } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

test('each bad request gets a problem, and the host goes on', async ({ world }) => {
  const host = startHost(world);
  const bad = ['', 'nonsense', '{}', '[]', '{"type":"poll"}', '{"type":"subscribe","intervalMs":1}', '\u0000'];
  for (const text of bad) host.sendBytes(frame(text));
  host.sendBytes(frame(JSON.stringify({ type: 'x'.repeat(1024 * 1024 - 20) })));
  await host.waitFor('all problems', () => host.messages.filter(ofType('problem')).length === bad.length + 1);
  expect(host.messages.filter(ofType('problem')).every(({ code }) => code === 'bad-request')).toBe(true);
  host.send({ type: 'locate', requestId: 1, addresses: ['192.0.2.1'] });
  await host.waitFor('an answer', ofType('located'));
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});

test.for([
  ['a length over 1 MiB', Uint8Array.of(1, 0, 16, 0)],
  ['an impossible length', Uint8Array.of(255, 255, 255, 255)],
] as const)('%s ends the host with status 1 and one line', async ([, bytes], { world }) => {
  const host = startHost(world);
  host.sendBytes(bytes);
  expect(await host.exitStatus()).toBe(1);
  expect(host.stderr()).toMatch(/^tapmap: .*\n$/);
});

test('a truncated message ends the host with status 1 and one line', async ({ world }) => {
  const host = startHost(world);
  host.sendBytes(Uint8Array.of(10, 0, 0, 0, 123));
  host.closeStdin();
  expect(await host.exitStatus()).toBe(1);
  expect(host.stderr()).toMatch(/^tapmap: .*\n$/);
});

test('the host ends with status 0 when its output is no longer read', async ({ world }) => {
  const host = startHost(world);
  await host.waitFor('hello', ofType('hello'));
  host.send({ type: 'subscribe', intervalMs: 100 });
  host.closeStdout();
  expect(await host.exitStatus()).toBe(0);
});
