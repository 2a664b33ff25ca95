import { expect, test } from 'vitest';
import { responsesFrom, asking, inNetherlands, onClick, settle, tunnel, watching } from '../exit-world.ts';

const proxy = { type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: 0 };

test('drops what was learnt through a proxy once it is no longer used, and vice versa', async () => {
  const { world, watch, latest } = await watching(inNetherlands, onClick);
  const check = async () => {
    watch.check();
    world.asked.at(-1)?.result(responsesFrom('81.2.69.160'));
    await settle();
  };
  await check();
  expect(latest()).toMatchObject({ overall: 'as-expected' });
  watch.proxied(proxy);
  expect(world.exits.at(-1)?.evidence.check).toBeNull();
  await check();
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['proxy'] } });
  for (let i = 0; i < 20; i++) watch.proxied(null);
  expect(latest()).toMatchObject({ overall: 'unknown', ipv4: { missing: ['exit-address'] } });
});

test('knows no proxy once the permission to see responses is gone', async () => {
  const { world, watch } = await watching(inNetherlands, onClick);
  watch.proxied(proxy);
  expect(world.exits.at(-1)?.evidence.proxy).toMatchObject({ port: 9050 });
  watch.permitResponses(false);
  expect(world.exits.at(-1)?.evidence.proxy).toBeNull();
});

test('completes a scheduled check even when the proxy changes meanwhile', async () => {
  const { world, watch, leaveBy, pass } = await watching(inNetherlands, asking);
  leaveBy({ ...tunnel, sourceAddress: '10.8.0.3' });
  watch.proxied(proxy);
  pass();
  expect(world.asked).toHaveLength(1);
});
