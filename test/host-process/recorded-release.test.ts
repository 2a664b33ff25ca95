import { expect } from 'vitest';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { fullTunnel } from '../../scripts/world/full-tunnel.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { differences } from '../releases/differences.ts';
import {
  isRecording,
  currentVersion,
  readRecorded,
  recordAnew,
  recordedVersions,
  writeRecorded,
} from '../releases/release-files.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostMessageRecord } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

test('the host says what was recorded of its version', async ({ world }) => {
  const messages = await conversation(world);
  if (isRecording) writeRecorded('from-host', messages, ownTexts(world));
  expect(recordedVersions(), recordAnew).toContain(currentVersion);
  expect(differences(readRecorded(currentVersion, 'from-host'), messages), recordAnew).toEqual([]);
});

test.for(recordedVersions())('the host takes every request of %s, and goes on', async (version, { world }) => {
  const requests = readRecorded(version, 'to-host');
  const host = startHost(world);
  for (const request of Array.isArray(requests) ? requests.filter(isRecord) : []) {
    host.send(request);
    if (request['type'] === 'subscribe') await waitForSnapshot(host); // a later one may end the subscription
  }
  host.send({ type: 'locate', requestId: 4711, addresses: [] });
  await host.waitFor('its last response', (message) => message['requestId'] === 4711);
  expect(host.messages.filter(ofType('problem'))).toEqual([]);
  const types = host.messages.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['hello', 'snapshot', 'located', 'database']));
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});

test('the host ignores fields that only a newer extension sends, names a request that it does not know, and goes on', async ({
  world,
}) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 200, newer: { nested: [1] }, protocol: 2 });
  await waitForSnapshot(host);
  host.send({ type: 'watch-names', since: 0 });
  const problem = await host.waitFor('a problem', ofType('problem'));
  expect(problem).toMatchObject({ code: 'bad-request', reason: 'unknown-type', got: '"watch-names"' });
  host.send({ type: 'locate', requestId: 1, addresses: ['193.0.6.139'], newer: true });
  await host.waitFor('located', ofType('located'));
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});

/** One message of each type at least, with what a connection, a tunnel and a bad request make it say. */
async function conversation(world: World): Promise<HostMessageRecord[]> {
  const [inTunnel = '', endpoint = ''] = knownPlaces(2).map(({ address }) => address);
  const program = world.startConnector({ processName: 'reader' });
  const early = await program.connect(inTunnel, 443);
  await program.connect(inTunnel, 443, 'udp');
  const host = startHost(world, { user: 'resident' });
  await host.waitFor('database', ofType('database'));
  host.send({ type: 'subscribe', intervalMs: 200 });
  await waitForSnapshot(host);
  const [{ id = '' } = {}] = rowsOf(host.messages, 'connections').filter(
    ({ localPort }) => localPort === early.localPort,
  );

  changeNetwork(world, `${fullTunnel}\n route add ${endpoint} via 10.55.0.1\n route add 8.8.0.0/16 via 10.55.0.1`);
  await host.waitFor(
    'the tunnel',
    (message) => entries(message, 'tunnelEndpoints').length > 0 && entries(message, 'bypasses').length > 0,
  );
  await host.waitFor('a change', (message) => entries(message, 'changed').some((row) => row['id'] === id));
  const late = await program.connect(endpoint, 443);
  const isLate = (row: Record<string, unknown>): boolean => row['localPort'] === late.localPort;
  const opened = await host.waitFor('opened', (message) => entries(message, 'opened').some(isLate));
  const [lateRow = {}] = entries(opened, 'opened').filter(isLate);
  await late.close();
  await host.waitFor('closed', (message) => entries(message, 'closed').some((row) => row['id'] === lateRow['id']));

  host.send({ type: 'locate', requestId: 1, addresses: [endpoint, '192.0.2.1', 'no address'] });
  await host.waitFor('located', ofType('located'));
  host.send({ type: 'from-the-future' });
  await host.waitFor('a problem', ofType('problem'));
  host.closeStdin();
  await host.exitStatus();
  return chosen(host.messages);
}

/** Without polls that changed nothing, egress before the tunnel, and whatever else this computer does meanwhile. */
function chosen(messages: readonly HostMessageRecord[]): HostMessageRecord[] {
  const own = [...rowsOf(messages, 'connections'), ...rowsOf(messages, 'opened')].filter(
    (row) => row['processName'] === 'reader' && row['namespace'] === null,
  );
  const ids = new Set(own.map(({ id }) => id));
  const lastEgress = messages.findLast(ofType('egress'));
  return messages.flatMap((message) => {
    if (message['type'] === 'egress' && message !== lastEgress) return [];
    const kept = { ...message };
    for (const list of ['connections', 'opened', 'changed', 'closed']) {
      if (list in kept) kept[list] = entries(kept, list).filter(({ id }) => ids.has(id));
    }
    const isEmpty = ['opened', 'changed', 'closed'].every((list) => entries(kept, list).length === 0);
    return message['type'] === 'changes' && isEmpty ? [] : [kept];
  });
}

const rowsOf = (messages: readonly HostMessageRecord[], list: string): Record<string, unknown>[] =>
  messages.flatMap((message) => entries(message, list)).filter(isRecord);

/** Those that name this computer or this run. */
const ownTexts = (world: World): ReadonlyMap<string, string> =>
  new Map([
    [world.repositoryDir, '/opt/tapmap'],
    [world.scratchDir, '/home/resident'],
  ]);
