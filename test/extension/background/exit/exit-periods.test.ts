import { expect, test } from 'vitest';
import {
  responsesFrom,
  asking,
  exitWorld,
  home,
  inNetherlands,
  inTunnel,
  settle,
  tunnel,
  watching,
} from '../exit-world.ts';

test('keeps a history, with the tabs that were active in a gap', async () => {
  const { world, leaveBy } = await watching(inTunnel);
  expect(world.onActive).toBeNull();
  leaveBy(home);
  await settle();
  world.onActive?.({ title: 'Mail', host: 'mail.example', seenAtMs: 5 });
  leaveBy(tunnel);
  await settle();
  expect(world.onActive).toBeNull();
  expect(world.exits.at(-1)?.history).toMatchObject([
    { kind: 'as-expected', tabs: [] },
    { kind: 'no-tunnel', tabs: [{ host: 'mail.example' }] },
    { kind: 'as-expected', untilMs: null },
  ]);
});

test('continues from what an earlier background stored for the same route, without another check', async () => {
  const first = await watching(inNetherlands, asking);
  first.pass();
  first.world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  const kept = first.world.kept.at(-1);
  if (kept === undefined) throw new Error('nothing was kept');

  const { world, choose, start, leaveBy, pass, latest } = exitWorld({ kept });
  choose(inNetherlands, asking);
  start();
  leaveBy(tunnel);
  await settle();
  pass();
  expect(world.asked).toEqual([]);
  expect(latest()).toMatchObject({ overall: 'as-expected', exit: { source: 'echo' } });
  expect(world.exits.at(-1)?.history).toMatchObject(kept.history.map(({ sinceMs, kind }) => ({ sinceMs, kind })));
});

test('goes on recording tabs in a gap that an earlier background saw begin', async () => {
  const first = await watching(inTunnel);
  first.leaveBy(home);
  await settle();
  const kept = first.world.kept.at(-1);
  if (kept === undefined) throw new Error('nothing was kept');

  const { world, choose, start, leaveBy } = exitWorld({ kept });
  choose(inTunnel);
  start();
  leaveBy(home);
  await settle();
  world.onActive?.({ title: 'Mail', host: 'mail.example', seenAtMs: 5 });
  expect(world.exits.at(-1)?.history.at(-1)).toMatchObject({ kind: 'no-tunnel', tabs: [{ host: 'mail.example' }] });
});

test('ends the period when watching stops, and forgets the history when it is cleared', async () => {
  const watchedAtMs = Date.now() - 600_000;
  const period = { sinceMs: watchedAtMs - 1000, untilMs: null, kind: 'as-expected', exit: null, tabs: [] } as const;
  const { world, choose, start, leaveBy, watch } = exitWorld({
    kept: { route: null, check: null, history: [period], watchedAtMs },
  });
  choose(inTunnel);
  start();
  leaveBy(tunnel);
  await settle();
  expect(world.exits.at(-1)?.history).toMatchObject([{ untilMs: watchedAtMs }, { untilMs: null }]);
  watch.clear();
  expect(world.exits.at(-1)?.history).toHaveLength(1);
});
