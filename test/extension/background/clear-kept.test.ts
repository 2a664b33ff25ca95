import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../extension/contract/settings.ts';
import { initialState } from '../../../extension/store/app-state.ts';

const { storage } = vi.hoisted(() => ({ storage: { local: { clear: vi.fn() }, session: { clear: vi.fn() } } }));
vi.mock('webextension-polyfill', () => ({ default: { storage } }));

const { clearKept } = await import('../../../extension/background/clear-kept.ts');

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  storage.local.clear.mockReset().mockResolvedValue(undefined);
  storage.session.clear.mockReset().mockResolvedValue(undefined);
});

function kept() {
  const done: string[] = [];
  const cleared = clearKept({
    state: () => ({ ...initialState, settings: { ...defaultSettings, theme: 'dark', watching: false } }),
    takeSettings: (settings) => done.push(settings === defaultSettings ? 'settings' : 'other settings'),
    clearVisits: () => done.push('visits'),
    clearViews: () => done.push('views'),
    clearExit: () => done.push('exit'),
    clearSites: () => done.push('sites'),
  });
  return { done, cleared };
}

test('everything is cleared, and the exit is judged anew only by the default settings', async () => {
  const { done, cleared } = kept();
  expect(await cleared).toMatchObject({ settings: 2, failed: [] });
  expect(done).toEqual(['settings', 'visits', 'views', 'exit', 'sites']);
});

test.each([
  ['settings', 'local', ['visits', 'views', 'exit', 'sites']],
  ['session', 'session', ['settings', 'visits', 'views', 'exit', 'sites']],
] as const)('a storage that fails is named, and the rest is cleared: %s', async (name, area, rest) => {
  storage[area].clear.mockRejectedValue(new Error('IO error: /profile: No space left on device'));
  const { done, cleared } = kept();
  expect(await cleared).toMatchObject({ failed: [name] });
  expect(done).toEqual(rest);
});

test('a fault of our own is not taken for one of the storage', async () => {
  storage.local.clear.mockRejectedValue('not an error');
  await expect(kept().cleared).rejects.toBe('not an error');
});
