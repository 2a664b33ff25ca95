import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();
let host: HostClient;

test.beforeAll(async ({ world }) => {
  host = startHost(world);
  await host.waitFor('its databases', ofType('database'));
});

test('nothing is polled before a subscription', () => {
  expect(host.messages.map(({ type }) => type)).not.toContain('snapshot');
});

test('reload-database reports the databases again', async () => {
  const from = host.messages.length;
  host.send({ type: 'reload-database' });
  const message = await host.waitFor('its databases again', ofType('database'), from);
  expect(entries(message, 'databases').map(({ role }) => role)).toEqual(['city', 'network']);
});

test('the second of two subscriptions replaces the first: another snapshot, and its own interval', async () => {
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  const from = host.messages.length;
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  await waitForSnapshot(host, from);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const snapshotAt = host.messages.findLastIndex(ofType('snapshot'));
  // One poll of the first may have been in progress.
  expect(host.messages.slice(snapshotAt).filter(ofType('changes')).length).toBeLessThanOrEqual(1);
});

test('subscribing twice while the databases are being opened loses no place', async ({ world }) => {
  const [place] = knownPlaces(1);
  const program = world.startConnector();
  await program.connect(place?.address ?? '', 443);
  for (let i = 0; i < 5; i++) {
    const hasty = startHost(world);
    hasty.send({ type: 'subscribe', intervalMs: 5000 });
    hasty.send({ type: 'subscribe', intervalMs: 200 });
    const isPlaced = ({ remoteAddress, place: at }: Record<string, unknown>): boolean =>
      remoteAddress === place?.address && at !== null;
    const ids = new Set<unknown>();
    await hasty.waitFor('the place', (message) => {
      for (const { id } of entries(message, 'connections').filter(isPlaced)) ids.add(id);
      return ids.size > 0 || entries(message, 'changed').some(({ place: at }) => at !== undefined && at !== null);
    });
    const connections = hasty.messages.flatMap((message) => entries(message, 'connections'));
    expect(
      connections.filter(({ remoteAddress }) => remoteAddress === place?.address).map(({ scope }) => scope),
    ).not.toContain('unspecified');
    hasty.closeStdin();
  }
  await program.end();
});

test('it ends with status 0 when stdin ends, and logged nothing', async () => {
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
  expect(host.stderr()).toBe('');
});
