import { expect, test } from 'vitest';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import {
  responsesFrom,
  asking,
  exitWorld,
  home,
  inNetherlands,
  inTunnel,
  nothing,
  onClick,
  settle,
  tunnel,
  watching,
} from '../exit-world.ts';

test('judges at once when the tunnel drops', async () => {
  const { latest, leaveBy } = await watching(inTunnel);
  expect(latest()).toMatchObject({ overall: 'as-expected' });
  leaveBy(home);
  await settle();
  expect(latest()).toMatchObject({ overall: 'no-tunnel', exit: { countryCode: 'NL', source: 'own-address' } });
});

test('shows the exit without a warning where nothing is expected', async () => {
  const { latest, leaveBy } = await watching(nothing);
  leaveBy(home);
  await settle();
  expect(latest()).toMatchObject({ overall: 'no-expectation', exit: { countryCode: 'NL' } });
});

test('publishes nothing while a host starts, and the missing route when it reports none', async () => {
  const { world, latest, choose, start, publish, pass } = exitWorld();
  await settle();
  publish({ type: 'host', host: { kind: 'starting' } });
  choose(inTunnel);
  start();
  publish({ type: 'egress', egress: null });
  await settle();
  expect(world.exits).toEqual([]);
  pass();
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['egress'] } });
  publish({ type: 'host', host: { kind: 'crashed' } });
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['host'] } });
});

test('publishes nothing twice, and looks for programs outside only when connections open, close or move', async () => {
  const { world, publish } = await watching(inTunnel);
  const lastPublished = world.exits.length;
  const poll = { type: 'changes', takenAtMs: 2, previousTakenAtMs: 1, opened: [], changed: [], closed: [] } as const;
  const outside = connectionWith({ id: '9', interface: 'eth0', processName: 'curl', namespace: null });
  publish({ ...poll, opened: [connectionWith({ id: '8', interface: 'tun0' })], changed: [], closed: [] });
  publish({ ...poll, opened: [], changed: [{ id: '8', rttMs: 3 }], closed: [] });
  expect(world.exits).toHaveLength(lastPublished);
  publish({ ...poll, opened: [outside], changed: [], closed: [] });
  expect(world.exits).toHaveLength(lastPublished + 1);
  expect(world.exits.at(-1)?.evidence.outside).toMatchObject([{ program: 'curl', connectionIds: ['9'] }]);
});

test('has own addresses and tunnel endpoints located, each once', async () => {
  const { world, leaveBy } = await watching(inTunnel);
  leaveBy(tunnel, { tunnelEndpoints: [{ address: '192.42.116.1', interface: 'eth0' }], takenAtMs: 2 });
  await settle();
  leaveBy(tunnel, { tunnelEndpoints: [{ address: '192.42.116.1', interface: 'eth0' }], takenAtMs: 3 });
  await settle();
  expect(world.locatedAddresses).toEqual(['10.8.0.2', '192.42.116.1']);
  expect(world.exits.at(-1)?.evidence.tunnelEndpoints).toMatchObject([{ place: { countryCode: 'NL' } }]);
});

test('has them located again when the databases change', async () => {
  const { world, publish } = await watching(inTunnel);
  publish({ type: 'databases', databases: [] });
  await settle();
  expect(world.locatedAddresses).toEqual(['10.8.0.2', '10.8.0.2']);
});

test('queries nothing by itself: not at the start, not after a change, not as time passes', async () => {
  for (const check of [undefined, { ...asking, service: null }, onClick]) {
    const { world, watch, leaveBy, pass } = await watching(inNetherlands, check);
    leaveBy(home);
    pass();
    watch.tick();
    if (check !== onClick) watch.check();
    await settle();
    expect(world.asked).toEqual([]);
  }
});

test('checks on a click, for the families that have a route, one check at a time', async () => {
  const { world, watch, latest } = await watching(inNetherlands, onClick);
  watch.check();
  watch.check();
  expect(world.asked).toMatchObject([{ service: { id: 'mullvad' }, families: [4] }]);
  expect(world.exits.at(-1)?.checking).toBe(true);
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.checking).toBe(false);
  expect(latest()).toMatchObject({ overall: 'as-expected', exit: { source: 'echo' } });
});

test('checks once after a route change, when the route is stable, if the user wants that', async () => {
  const { world, leaveBy, pass } = await watching(inNetherlands, asking);
  leaveBy(home);
  leaveBy(tunnel);
  await settle();
  expect(world.asked).toEqual([]);
  pass();
  expect(world.asked).toHaveLength(1);
  leaveBy(tunnel, { takenAtMs: 9 });
  pass();
  expect(world.asked).toHaveLength(1);
});

test('drops the results of another route, including those still in flight', async () => {
  const { world, watch, leaveBy, pass } = await watching(inNetherlands, onClick);
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  watch.permitResponses(true);
  await settle();
  const headers = [{ name: 'cf-ray', value: '8f1b2c3d4e5f6071-AMS' }];
  watch.responded({ timeStamp: Date.now(), fromCache: false, tabId: 1, type: 'image', responseHeaders: headers });
  pass();
  expect(world.exits.at(-1)?.evidence).toMatchObject({ check: { service: 'Echo' }, pops: { count: 1 } });

  watch.check();
  leaveBy(home);
  world.asked[1]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence).toMatchObject({ check: null, pops: { count: 0 } });
});

test('drops what was learnt when IPsec begins or ends, which leaves no other trace', async () => {
  const { world, watch, leaveBy } = await watching(inNetherlands, onClick);
  leaveBy(home, { ipsec: true });
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence.check).toMatchObject({ service: 'Echo' });
  leaveBy(home, { ipsec: null });
  await settle();
  expect(world.exits.at(-1)?.evidence.check).toBeNull();
});

test('drops what was learnt of another endpoint of the same tunnel', async () => {
  const { world, watch, leaveBy } = await watching(inNetherlands, onClick);
  leaveBy(tunnel, { tunnelEndpoints: [{ address: '192.42.116.1', interface: 'eth0' }] });
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence.check).toMatchObject({ service: 'Echo' });
  leaveBy(tunnel, { tunnelEndpoints: [{ address: '185.220.101.1', interface: 'eth0' }] });
  await settle();
  expect(world.exits.at(-1)?.evidence.check).toBeNull();
});

test('knows CDN locations only with the permission, and forgets them without it', async () => {
  const { world, watch, pass } = await watching(nothing);
  const result = {
    timeStamp: Date.now(),
    fromCache: false,
    ...{ tabId: 1, type: 'image' },
    responseHeaders: [{ name: 'cf-ray', value: '8f1b2c3d4e5f6071-AMS' }],
  };
  watch.responded(result);
  pass();
  expect(world.exits.at(-1)?.evidence.pops).toBeNull();
  watch.permitResponses(true);
  expect(world.exits.at(-1)?.evidence.pops).toMatchObject({ count: 0 });
  watch.responded(result);
  pass();
  expect(world.exits.at(-1)?.evidence.pops).toMatchObject({ count: 1 });
  watch.permitResponses(false);
  expect(world.exits.at(-1)?.evidence.pops).toBeNull();
});

test('a check is told the source addresses of the route as it begins', async () => {
  const { world, watch, leaveBy } = await watching(nothing, onClick);
  watch.check();
  expect(world.asked[0]?.sources).toEqual({ 4: '10.8.0.2', 6: null });
  leaveBy(home);
  expect(world.asked[0]?.sources).toEqual({ 4: '10.8.0.2', 6: null });
});
