import { beforeEach, expect, test, vi } from 'vitest';
import { keepExit, readExit, type KeptExit } from '../../../../extension/background/exit/stored-exit.ts';
import { responsesFrom } from '../exit-world.ts';

const stored = vi.hoisted((): { values: Record<string, unknown> } => ({ values: {} }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve({ [key]: stored.values[key] }),
        set: (values: object) => Promise.resolve(Object.assign(stored.values, structuredClone(values))),
      },
    },
  },
}));

beforeEach(() => {
  stored.values = {};
});

const nothing: KeptExit = { route: null, check: null, history: [], watchedAtMs: 0 };

test('what is stored reads back the same', async () => {
  const kept: KeptExit = {
    route: 'eth0',
    check: responsesFrom('81.2.69.142'),
    history: [{ sinceMs: 1, untilMs: null, kind: 'no-tunnel', exit: null, tabs: [] }],
    watchedAtMs: 2,
  };
  await keepExit(kept);
  expect(await readExit()).toEqual(kept);
});

test.each([
  undefined,
  'nonsense',
  { route: 5, check: 'none', history: {}, watchedAtMs: 'now' },
  {
    check: { service: 'Echo', checkedAtMs: 1, https: [{ kind: 'seen', address: 5 }], udp: [] },
    history: [{ sinceMs: 'x' }],
  },
])('%j is nothing that was kept', async (value) => {
  stored.values.exit = value;
  expect(await readExit()).toEqual(nothing);
});
