import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hostProcesses } from '../../scripts/browsers/host-processes.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';
import { judgeRuns, type Seen } from '../../scripts/prove/judge-runs.ts';
import { listeners } from '../../scripts/prove/listeners.ts';
import { tracedHost } from '../../scripts/prove/traced-host.ts';
import { askedOutside } from '../../scripts/prove/watch-link.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { startCapture } from '../../scripts/world/start-capture.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();
const origin = 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/';

/** What `npm run prove` sees of a host, without a browser: of the built one, or of one that runs `extra` as well. */
async function seen(world: World, name: string, extra: string): Promise<Seen> {
  const script = join(world.scratchDir, `${name}.cjs`);
  writeFileSync(script, extra);
  const program = join(world.repositoryDir, 'dist/native-host/tapmap.js');
  const command = [world.nodePath, '--require', script, program];
  const host = tracedHost(world, writeLauncher(join(world.scratchDir, 'bin', name), command));
  const before = listeners(world);
  const capture = await startCapture(world);
  const started = world.spawn([host.hostPath, origin]);
  await new Promise((resolve, reject) => {
    started.stdout?.once('data', resolve); // its greeting
    started.once('exit', () => reject(new Error('The host ended before it greeted.')));
  });
  // `extra` has run by then, but what it asked for may still be on its way.
  await waitUntil('the host kept what it opened', () => extra === '' || listeners(world).length === before.length + 2);
  const [during, hostPids] = [listeners(world), hostProcesses(world)];
  const ended = new Promise((resolve) => started.once('exit', resolve));
  if (extra !== '') await waitUntil('a packet left', () => capture.sent().has('tcp 203.0.113.99:443'));
  started.stdin?.end();
  await ended;
  const sent = await capture.end();
  const sentWhenAsked = new Map(askedOutside.map((purpose) => [purpose, 1]));
  const asked = ['https://203.0.113.77', 'leak.example'];
  const listening = { before, during, after: listeners(world) };
  return { sent, sentWhenAsked, traced: host.traced(), hostPids, listening, asked };
}

const leak = `
  require('node:net').connect(443, '203.0.113.99').on('error', () => {}).unref();
  const socket = require('node:dgram').createSocket('udp6').unref();
  socket.send('x', 3478, '2001:db8::53');
  require('node:net').createServer().listen(5555, '0.0.0.0').unref();`;

test('the proof sees what the host itself sends, asks of the system, and listens at', async ({ world }) => {
  const honest = await seen(world, 'honest', '');
  expect(judgeRuns(honest, honest).flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(honest.traced?.reached).toHaveLength(1);
  expect(honest.hostPids).toHaveLength(1);

  const leaking = await seen(world, 'leaking', leak);
  const [link, , calls, ports] = judgeRuns(leaking, honest).map(({ wrong }) => wrong);
  expect(link).toEqual(expect.arrayContaining(['tcp 203.0.113.99:443']));
  expect(calls?.toSorted()).toEqual(['0.0.0.0:5555', '203.0.113.99:443', '[2001:db8::53]:3478', '[::]:0']);
  expect(ports?.toSorted()).toEqual(['tcp 0.0.0.0:5555', expect.stringMatching(/^udp \*:\d+$/)]);
});
