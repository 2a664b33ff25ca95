import { expect, test } from 'vitest';
import { inNetherlands, onClick, responsesFrom, settle, watching } from '../exit-world.ts';

test('clears history, results and CDN locations, and goes on with what is so now', async () => {
  const { world, watch, pass } = await watching(inNetherlands, onClick);
  watch.permitResponses(true);
  const responseHeaders = [{ name: 'cf-ray', value: '8f1b2c3d4e5f6071-AMS' }];
  watch.responded({ tabId: 1, type: 'main_frame', timeStamp: Date.now(), fromCache: false, responseHeaders });
  pass();
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence).toMatchObject({ check: { service: 'Echo' }, pops: { count: 1 } });
  watch.check();
  watch.clear();
  world.asked[1]?.result(responsesFrom('81.2.69.160'));
  await settle();
  expect(world.exits.at(-1)?.evidence).toMatchObject({ check: null, pops: { count: 0 } });
  expect(world.exits.at(-1)?.history).toHaveLength(1);
});

test('drops the results of a service that is no longer selected', async () => {
  const { world, watch, choose } = await watching(inNetherlands, onClick);
  watch.check();
  world.asked[0]?.result(responsesFrom('81.2.69.160'));
  await settle();
  choose(inNetherlands, { ...onClick, service: { kind: 'listed', id: 'ipify' } });
  expect(world.exits.at(-1)?.evidence.check).toBeNull();
});
