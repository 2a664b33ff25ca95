import { beforeEach, expect, test, vi } from 'vitest';
import type { HostState } from '../../../extension/contract/host-state.ts';

const { stored, tabs, windows } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  tabs: { create: vi.fn() },
  windows: { getAll: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs,
    windows,
    runtime: { getURL: (path: string) => `extension:/${path}` },
    storage: {
      local: {
        get: (key: string) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
          return Promise.resolve();
        },
      },
    },
  },
}));

const { markSetupShown, setupOpener } = await import('../../../extension/background/setup-opener.ts');

const missing: HostState = { kind: 'not-installed' };
const running: HostState = { kind: 'running', version: '1', platform: 'linux', source: 'netlink' };
const usual = { id: 3, incognito: false, focused: false };
const inPrivate = { id: 4, incognito: true, focused: true };

beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  windows.getAll.mockResolvedValue([usual]);
});

/** The first 2 s of a background, in which the browser reports so many events. */
async function start(host: HostState, { isPageSeen = false, events = 1 } = {}): Promise<void> {
  const timers: [number, () => void][] = [];
  const open = setupOpener({
    host: () => host,
    isPageSeen: () => isPageSeen,
    startTimer(delayMs, callback) {
      timers.push([delayMs, callback]);
      return { stop: () => undefined };
    },
  });
  for (let event = 0; event < events; event++) open();
  expect(timers.map(([delayMs]) => delayMs)).toEqual([2000]);
  for (const [, callback] of timers) callback();
  await new Promise((resolve) => setImmediate(resolve));
}

const opened = (): unknown[] => tabs.create.mock.calls.map(([tab]) => tab as unknown);
const setupIn = (windowId: number) => ({ url: 'extension://extension/setup/setup.html', windowId });

test.each<HostState>([missing, { kind: 'starting' }, { kind: 'too-old', version: null }, { kind: 'cannot-start' }])(
  'opens once where no host has responded: $kind',
  async (host) => {
    await start(host, { events: 2 });
    expect(opened()).toEqual([setupIn(3)]);
    await start(host);
    expect(opened()).toHaveLength(1);
  },
);

test('does not open where a host runs, nor later without it: the first run is over', async () => {
  await start(running);
  await start(missing);
  expect(opened()).toEqual([]);
});

test('does not open in a profile that had TapMap before, or that has it switched off', async () => {
  await start({ kind: 'stopped' });
  await markSetupShown();
  await start(missing);
  expect(opened()).toEqual([]);
});

test('does not open where the user sees a page of TapMap', async () => {
  await start(missing, { isPageSeen: true });
  expect(opened()).toEqual([]);
});

test('opens in no private window, and at a later start if there was no other', async () => {
  windows.getAll.mockResolvedValue([inPrivate]);
  await start(missing);
  expect(opened()).toEqual([]);
  windows.getAll.mockResolvedValue([inPrivate, usual]);
  await start(missing);
  expect(opened()).toEqual([setupIn(usual.id)]);
});
