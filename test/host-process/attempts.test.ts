import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { internetOf } from '../../scripts/world/add-namespaces.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** Packets to this address are dropped. */
const BLACK_HOLE = '198.18.0.1';
test.beforeAll(({ world }) => {
  execFileSync('ip', ['-n', internetOf(world.name), 'route', 'add', 'blackhole', BLACK_HOLE, 'table', 'local']);
});

test('an unanswered attempt is open, in SYN_SENT, for as long as it lasts', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  const program = world.startConnector({ processName: 'hopeful' });
  void program.connect(BLACK_HOLE, 443).catch(() => undefined); // it would take minutes to fail
  const isAttempt = ({ remoteAddress }: Record<string, unknown>): boolean => remoteAddress === BLACK_HOLE;
  const message = await host.waitFor('the attempt', (message) => entries(message, 'opened').some(isAttempt));
  expect(entries(message, 'opened').filter(isAttempt)).toMatchObject([
    { state: 'SYN_SENT', direction: 'outgoing', closedAtMs: null, rttMs: null },
  ]);
  const from = host.messages.length;
  await host.waitFor('more looks', () => host.messages.slice(from).filter(ofType('changes')).length > 5);
  const [attempt] = entries(message, 'opened').filter(isAttempt);
  const closed = host.messages.flatMap((message) => entries(message, 'closed'));
  expect(closed.filter(({ id }) => id === attempt?.['id'])).toEqual([]);

  const again = host.messages.length;
  host.send({ type: 'subscribe', intervalMs: 100 });
  expect((await waitForSnapshot(host, again)).filter(isAttempt)).toMatchObject([
    { state: 'SYN_SENT', processName: 'hopeful', pid: program.pid },
  ]);

  await program.end();
  const id = attempt?.['id'];
  await host.waitFor('that it was given up', (message) =>
    entries(message, 'closed').some((closing) => closing['id'] === id),
  );
  host.closeStdin();
});

test('a refused connection is an attempt that ended', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  const program = world.startConnector();
  await expect(program.connect('193.0.6.139', 4444)).rejects.toThrow(/ECONNREFUSED/);
  const isRefused = ({ remotePort }: Record<string, unknown>): boolean => remotePort === 4444;
  const message = await host.waitFor('the attempt', (message) => entries(message, 'closed').some(isRefused));
  expect(entries(message, 'closed').filter(isRefused)).toMatchObject([
    { remoteAddress: '193.0.6.139', state: 'SYN_SENT', rttMs: null },
  ]);
  host.closeStdin();
  await program.end();
});
