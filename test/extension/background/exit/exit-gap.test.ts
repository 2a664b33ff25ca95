import { afterEach, expect, test, vi } from 'vitest';
import type { HostState } from '../../../../extension/contract/host-state.ts';
import { responsesFrom, exitWorld, inNetherlands, onClick, settle, tunnel, watching } from '../exit-world.ts';

afterEach(() => void vi.restoreAllMocks());

const minuteMs = 60_000;

/** Moves the computer's clock forward without running any timer, as sleep does. */
function passTime(ms: number): void {
  const nowMs = Date.now() + ms;
  vi.spyOn(Date, 'now').mockReturnValue(nowMs);
}

/** A watch with a check that found the expected country, the Netherlands. */
async function checked() {
  const made = await watching(inNetherlands, onClick);
  made.watch.check();
  made.world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(made.latest()).toMatchObject({ overall: 'as-expected' });
  return made;
}

test.each<HostState>([{ kind: 'silent' }, { kind: 'crashed' }, { kind: 'stopped' }, { kind: 'garbled' }])(
  'while the host is $kind nothing is as expected, whatever it reported before',
  async (host) => {
    const { publish, latest } = await checked();
    publish({ type: 'host', host });
    expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['host'] } });
  },
);

test('a host that responds again after a moment is believed, and so is the check before it', async () => {
  const { publish, start, latest } = await checked();
  publish({ type: 'host', host: { kind: 'silent' } });
  passTime(minuteMs);
  start();
  expect(latest()).toMatchObject({ overall: 'as-expected' });
});

test('evidence from before an unwatched time is dropped, even if the route looks the same', async () => {
  const { publish, start, leaveBy, latest, world } = await checked();
  publish({ type: 'host', host: { kind: 'stopped' } });
  passTime(3 * minuteMs);
  publish({ type: 'host', host: { kind: 'starting' } });
  start();
  publish({ type: 'egress', egress: null });
  leaveBy(tunnel);
  await settle();
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['exit-address'] } });
  expect(world.asked).toHaveLength(1);
});

test('a host that was gone for long leaves an unknown period of that length', async () => {
  const { publish, start, leaveBy, world } = await checked();
  passTime(minuteMs);
  publish({ type: 'host', host: { kind: 'crashed' } });
  const goneAtMs = Date.now();
  passTime(10 * minuteMs);
  publish({ type: 'host', host: { kind: 'starting' } });
  start();
  leaveBy(tunnel, { takenAtMs: 2 });
  await settle();
  expect(world.exits.at(-1)?.history.slice(-2)).toMatchObject([
    { kind: 'as-expected' },
    { kind: 'unknown', sinceMs: goneAtMs, untilMs: null },
  ]);
});

test('after sleep the exit country is unknown, both now and for the time asleep', async () => {
  const { watch, world, latest } = await checked();
  const wokeAtMs = Date.now() + 8 * 60 * minuteMs;
  vi.spyOn(Date, 'now').mockReturnValue(wokeAtMs);
  watch.tick();
  expect(latest()).toMatchObject({ overall: 'unknown' });
  const [before, after] = world.exits.at(-1)?.history.slice(-2) ?? [];
  expect(before?.untilMs).toBeLessThan(wokeAtMs - 7 * 60 * minuteMs);
  expect(after).toMatchObject({ sinceMs: wokeAtMs, kind: 'unknown' });
});

test.each([
  [2 * minuteMs, 'as-expected'],
  [2 * minuteMs + 1, 'unknown'],
])('after %i ms of sleep the check before it makes the exit %s', async (sleptMs, overall) => {
  passTime(0); // from here on no time passes by itself
  const { watch, latest } = await checked();
  passTime(sleptMs);
  watch.tick();
  expect(latest()).toMatchObject({ overall });
});

test('results of an earlier background that ended long ago are dropped', async () => {
  const first = await checked();
  const kept = first.world.kept.at(-1);
  if (kept === undefined) throw new Error('nothing was kept');
  passTime(3 * minuteMs);
  const { choose, start, leaveBy, latest } = exitWorld({ kept });
  choose(inNetherlands, onClick);
  start();
  leaveBy(tunnel);
  await settle();
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['exit-address'] } });
});
