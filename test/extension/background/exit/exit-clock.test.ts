import { afterEach, expect, test, vi } from 'vitest';
import { inNetherlands, onClick, responsesFrom, settle, watching } from '../exit-world.ts';

afterEach(() => void vi.restoreAllMocks());

const HOUR = 3_600_000;

test.each([
  ['back', -HOUR],
  ['forward', HOUR],
])('a clock set %s by an hour is no gap: check and history are as old as before', async (_, stepMs) => {
  const { watch, world, publish, latest } = await watching(inNetherlands, onClick);
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  const before = world.exits.at(-1);
  const nowMs = Date.now() + stepMs;
  vi.spyOn(Date, 'now').mockReturnValue(nowMs);
  publish({ type: 'clock', stepMs });
  expect(latest()).toMatchObject({ overall: 'as-expected' });
  const after = world.exits.at(-1);
  expect(after?.evidence.check?.checkedAtMs).toBe((before?.evidence.check?.checkedAtMs ?? NaN) + stepMs);
  expect(after?.history.map(({ sinceMs, untilMs }) => [sinceMs, untilMs])).toEqual(
    before?.history.map(({ sinceMs, untilMs }) => [sinceMs + stepMs, untilMs === null ? null : untilMs + stepMs]),
  );
  expect(world.kept.at(-1)?.watchedAtMs).toBeGreaterThan(nowMs - 60_000);
  expect(world.kept.at(-1)?.watchedAtMs).toBeLessThanOrEqual(nowMs);
});
