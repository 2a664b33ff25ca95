import { describe, expect } from 'vitest';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();
let place: KnownPlace;

test.beforeAll(() => {
  [place = { address: '', city: '', countryCode: '' }] = knownPlaces(1);
});

describe('the host', () => {
  test('sends hello first, then the databases in use', async ({ world }) => {
    const host = startHost(world);
    await host.waitFor('database', ofType('database'));
    expect(host.messages[0]).toMatchObject({
      type: 'hello',
      protocol: 1,
      platform: 'linux',
      source: 'netlink',
      databases: [],
    });
    const databases = entries(host.messages.find(ofType('database')) ?? {}, 'databases');
    expect(databases.map(({ role, builtIn }) => [role, builtIn])).toEqual([
      ['city', true],
      ['network', true],
    ]);
    host.closeStdin();
    expect(await host.exitStatus()).toBe(0);
  });

  test('reports a connection that opens, with its place, program and user, and its close once', async ({ world }) => {
    const program = world.startConnector({ processName: 'reader' });
    const host = startHost(world);
    host.send({ type: 'subscribe', intervalMs: 200 });
    expect((await waitForSnapshot(host)).some(({ remoteAddress }) => remoteAddress === place.address)).toBe(false);
    await host.waitFor('database', ofType('database')); // before that a place comes later, as a change

    const held = await program.connect(place.address, 443);
    const isHere = ({ remoteAddress }: Record<string, unknown>): boolean => remoteAddress === place.address;
    const opened = await host.waitFor('opened', (message) => entries(message, 'opened').some(isHere));
    const connection = entries(opened, 'opened').find(isHere) ?? {};
    expect(connection).toMatchObject({
      protocol: 'tcp',
      localPort: held.localPort,
      remotePort: 443,
      state: 'ESTABLISHED',
      direction: 'outgoing',
      scope: 'public',
      pid: program.pid,
      processName: 'reader',
      owner: 'resident',
      namespace: null,
      closedAtMs: null,
      place: { city: place.city, countryCode: place.countryCode },
    });

    await held.close();
    const isClose = ({ id }: Record<string, unknown>): boolean => id === connection['id'];
    await host.waitFor('closed', (message) => entries(message, 'closed').some(isClose));
    const lookCount = host.messages.length;
    await host.waitFor('two more looks', () => host.messages.length > lookCount + 2);
    const count = (list: string): number =>
      host.messages.flatMap((message) => entries(message, list).filter(isClose)).length;
    expect([count('opened'), count('closed')]).toEqual([1, 1]);
    host.closeStdin();
    await program.end();
  });

  test('never lists its self-test connection, nor any other socket of its own', async ({ world }) => {
    const host = startHost(world);
    host.send({ type: 'subscribe', intervalMs: 100 });
    const connections = await waitForSnapshot(host);
    await host.waitFor('some looks', () => host.messages.filter(ofType('changes')).length > 5);
    const seen = [
      ...connections,
      ...host.messages.flatMap((message) => [...entries(message, 'opened'), ...entries(message, 'closed')]),
    ];
    expect(seen.filter(({ scope }) => scope === 'loopback')).toEqual([]);
    expect(seen.filter(({ pid }) => pid === host.pid)).toEqual([]);
    host.closeStdin();
  });

  test('reports the egress as the kernel would route it', async ({ world }) => {
    const host = startHost(world);
    host.send({ type: 'subscribe', intervalMs: 1000 });
    const egress = await host.waitFor('egress', ofType('egress'));
    expect(egress).toMatchObject({ ipv4: { kind: 'virtual' }, ipv6: { kind: 'virtual' } });
    host.closeStdin();
  });

  test('locates the requested addresses, and names text that is not one', async ({ world }) => {
    const host = startHost(world);
    host.send({ type: 'locate', requestId: 7, addresses: [place.address, 'nonsense', '10.0.0.1'] });
    const located = await host.waitFor('located', ofType('located'));
    expect(located).toMatchObject({
      requestId: 7,
      results: [
        { address: place.address, scope: 'public', place: { city: place.city } },
        { address: 'nonsense', scope: null, place: null, network: null },
        { address: '10.0.0.1', scope: 'private', place: null },
      ],
    });
    expect(entries(located, 'problems')).toContainEqual({ code: 'bad-address', address: 'nonsense' });
    host.closeStdin();
  });

  test('stops when it is unsubscribed, and starts again with a snapshot', async ({ world }) => {
    const host = startHost(world);
    host.send({ type: 'subscribe', intervalMs: 100 });
    await host.waitFor('changes', ofType('changes'));
    host.send({ type: 'unsubscribe' });
    host.send({ type: 'locate', requestId: 1, addresses: [] });
    await host.waitFor('an answer after that', ofType('located'));
    const quiet = host.messages.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // One poll may have been in progress.
    expect(host.messages.slice(quiet).filter(ofType('changes')).length).toBeLessThanOrEqual(1);
    host.send({ type: 'subscribe', intervalMs: 100 });
    await waitForSnapshot(host, quiet);
    host.closeStdin();
  });
});
