import { afterEach, expect, test, vi } from 'vitest';
import { keepTheme, readKeptTheme } from '../../../../extension/view/theme/kept-theme.ts';

afterEach(() => vi.unstubAllGlobals());

test('the chosen theme is kept, and "system" needs no copy', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(readKeptTheme()).toBe('system');
  keepTheme('dark');
  expect(readKeptTheme()).toBe('dark');
  keepTheme('system');
  expect(kept.size).toBe(0);
});

test('a page without storage follows the system', () => {
  vi.stubGlobal('localStorage', undefined);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => fail('SecurityError') });
  expect(readKeptTheme()).toBe('system');
  keepTheme('dark');
});

test.each(['NS_ERROR_FAILURE', 'NS_ERROR_FILE_CORRUPTED', 'QuotaExceededError'])(
  'storage that throws %s at each use stops no page',
  (name) => {
    const failing = { getItem: () => fail(name), setItem: () => fail(name), removeItem: () => fail(name) };
    vi.stubGlobal('localStorage', failing);
    expect(readKeptTheme()).toBe('system');
    keepTheme('dark');
  },
);

test('a full storage keeps the theme of before', () => {
  vi.stubGlobal('localStorage', { getItem: () => 'light', setItem: () => fail('QuotaExceededError') });
  keepTheme('dark');
  expect(readKeptTheme()).toBe('light');
});

function fail(name: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Firefox's own exceptions are no Error
  throw { name };
}
