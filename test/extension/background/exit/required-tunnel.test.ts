import { expect, test } from 'vitest';
import {
  asking,
  exitWorld,
  home,
  inTunnel,
  nothing,
  onClick,
  responsesFrom,
  settle,
  tunnel,
  watching,
} from '../exit-world.ts';

const tunnel6 = { ...tunnel, sourceAddress: 'fd00:8::2' };
const home6 = { ...home, sourceAddress: 'fd00::2' };

/** A watch that requires a tunnel and checks by itself, whose tunnel is up and was checked. */
async function checked() {
  const made = await watching(inTunnel, asking);
  made.pass();
  made.world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(made.world.asked).toHaveLength(1);
  return made;
}

test('nothing is asked by itself while a required tunnel is down, and it is asked once it is up', async () => {
  const { world, leaveBy, pass } = await checked();
  leaveBy(home);
  pass();
  leaveBy(home, { takenAtMs: 9 });
  pass();
  expect(world.asked).toHaveLength(1);
  leaveBy(tunnel);
  pass();
  expect(world.asked).toHaveLength(2);
  expect(world.asked[1]).toMatchObject({ families: [4] });
});

test('where none is required it is asked outside as well', async () => {
  const { world, leaveBy, pass } = await watching(nothing, asking);
  leaveBy(home);
  pass();
  expect(world.asked).toMatchObject([{ families: [4] }]);
});

test('nothing is asked when the tunnel drops before the time is over, without another route', async () => {
  const { world, leaveBy, pass } = await checked();
  leaveBy({ ...tunnel, sourceAddress: '10.8.0.3' });
  leaveBy({ ...tunnel, sourceAddress: '10.8.0.3', tunnel: 'no' });
  pass();
  leaveBy({ ...tunnel, sourceAddress: '10.8.0.3', tunnel: 'perhaps' });
  pass();
  expect(world.asked).toHaveLength(1);
});

test('nothing is asked while the route is unknown or the host is gone, and what is due when it is back', async () => {
  const { world, publish, start, leaveBy, pass } = await checked();
  const moved = { ...tunnel, sourceAddress: '10.8.0.3' };
  leaveBy(moved);
  publish({ type: 'egress', egress: null });
  pass();
  expect(world.asked).toHaveLength(1);
  leaveBy(moved);
  publish({ type: 'host', host: { kind: 'crashed' } });
  pass();
  expect(world.asked).toHaveLength(1);
  start();
  leaveBy(moved);
  pass();
  expect(world.asked).toHaveLength(2);
});

test('a running check is ended, and may ask nothing more, when the tunnel drops', async () => {
  const { world, leaveBy, publish, pass } = await watching(inTunnel, asking);
  pass();
  const [running] = world.asked;
  expect(running?.mayAsk()).toEqual({ families: [4], udp: true });
  publish({ type: 'egress', egress: null });
  expect(running?.mayAsk()).toEqual({ families: [], udp: false });
  leaveBy(home);
  expect(running?.mayAsk()).toEqual({ families: [], udp: false });
  expect(running?.signal.aborted).toBe(true);
});

test('only the family that is still in the tunnel is asked, and UDP is not, which goes by both', async () => {
  const { world, leaveBy, pass } = await checked();
  leaveBy(tunnel, { ipv6: tunnel6 });
  pass();
  expect(world.asked.at(-1)).toMatchObject({ families: [4, 6], udp: true });
  world.asked.at(-1)?.result(responsesFrom('81.2.69.160'));
  await settle();
  leaveBy(tunnel, { ipv6: home6 });
  pass();
  expect(world.asked.at(-1)).toMatchObject({ families: [4], udp: false });
});

test('a click asks outside a required tunnel', async () => {
  const { world, watch, leaveBy } = await watching(inTunnel, onClick);
  leaveBy(home, { ipv6: home6 });
  watch.check();
  expect(world.asked).toMatchObject([{ families: [4, 6], udp: true }]);
});

test('in Chromium UDP is not asked while a tunnel is up, unless the user chose so', async () => {
  const { world, watch, choose, start, leaveBy } = exitWorld({ everyInterface: true });
  await settle();
  choose(nothing, onClick);
  start();
  leaveBy(tunnel);
  watch.check();
  expect(world.asked[0]).toMatchObject({ families: [4], udp: false });
  choose(nothing, { ...onClick, httpsOnly: false });
  expect(world.asked[0]?.mayAsk()).toEqual({ families: [4], udp: true });
});

test('a service that is chosen while another is asked ends that check, and nothing is asked of it twice', async () => {
  const { world, watch, choose } = await watching(inTunnel, onClick);
  watch.check();
  watch.check();
  choose(inTunnel, { ...onClick, service: { kind: 'listed', id: 'ipify' } });
  expect(world.asked[0]?.signal.aborted).toBe(true);
  watch.check();
  expect(world.asked).toHaveLength(1);
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence.check).toBeNull();
  watch.check();
  expect(world.asked).toMatchObject([{ service: { id: 'mullvad' } }, { service: { id: 'ipify' } }]);
});
