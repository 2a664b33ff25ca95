import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { etcDirOf } from '../../scripts/world/add-namespaces.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

test('the names of the hosts file follow the first snapshot', async ({ world }) => {
  writeFileSync(
    join(etcDirOf(world.name), 'hosts'),
    '127.0.0.1 localhost\n192.168.7.7 nas.home nas # in the cellar\n0.0.0.0 ads.example\n',
  );
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 200 });
  await waitForSnapshot(host);
  const message = await host.waitFor('names', ofType('names'));
  const fixed = { source: 'hosts-file', seenAtMs: null };
  expect(message).toEqual({
    ...{ type: 'names', part: 1, parts: 1 },
    names: [
      { address: '192.168.7.7', name: 'nas.home', ...fixed },
      { address: '192.168.7.7', name: 'nas', ...fixed },
    ],
  });
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});

test('hello names the process that started the host, and its own processes that own sockets are told', async ({
  world,
}) => {
  const [place] = knownPlaces(1);
  const host = startHost(world, { user: 'root' });
  const hello = await host.waitFor('hello', ofType('hello'));
  expect(hello['browserPid']).toBe(process.pid);
  host.send({ type: 'subscribe', intervalMs: 200 });
  await waitForSnapshot(host);
  // Of another program than this one.
  const other = world.startConnector({ processName: 'other-program', user: 'root' });
  await other.connect(place?.address ?? '', 443);
  await host.waitFor('its connection', (message) => entries(message, 'opened').some(({ pid }) => pid === other.pid));
  // Of this program, as the network service of a browser is of its own.
  const connect = `require('net').connect(443, '${place?.address ?? ''}')`;
  const own = world.spawn([process.execPath, '-e', connect], { user: 'root' });
  const isTold = ({ type, pids }: Record<string, unknown>): boolean =>
    type === 'browser' && Array.isArray(pids) && pids.includes(own.pid);
  const told = await host.waitFor('its number', isTold);
  // The far side of the world is run by this program, too.
  expect(told['pids']).not.toContain(other.pid);
  // It comes before the connection that it is about.
  const at = (isWanted: (message: Record<string, unknown>) => boolean): number => host.messages.findIndex(isWanted);
  const isOpened = (message: Record<string, unknown>): boolean =>
    entries(message, 'opened').some(({ pid }) => pid === own.pid);
  await host.waitFor('its connection', isOpened);
  expect(at(isTold)).toBeLessThan(at(isOpened));
  own.kill();
  host.closeStdin();
  await other.end();
});
