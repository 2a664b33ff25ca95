import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pollIntervalMs, type Watchers } from '../../../extension/background/poll-interval.ts';
import { defaultSettings } from '../../../extension/contract/settings.ts';
import en from '../../../extension/public/_locales/en/messages.json' with { type: 'json' };

const settings = { watching: true, intervalMs: 250 };

test.each<[what: string, Watchers, number | null | undefined]>([
  ['a visible page', { visible: 1, open: 1, settings }, 250],
  ['a visible page with monitoring off', { visible: 1, open: 2, settings: { ...settings, watching: false } }, 250],
  ['a visible page before the settings are known', { visible: 1, open: 1, settings: null }, 1000],
  ['a hidden page', { visible: 0, open: 1, settings: { ...settings, watching: false } }, 5000],
  ['a hidden page before the settings are known', { visible: 0, open: 1, settings: null }, 5000],
  ['no page', { visible: 0, open: 0, settings }, 5000],
  ['no page with monitoring off', { visible: 0, open: 0, settings: { ...settings, watching: false } }, null],
  ['no page before the settings are known', { visible: 0, open: 0, settings: null }, undefined],
])('with %s', (_what, watchers, intervalMs) => {
  expect(pollIntervalMs(watchers)).toBe(intervalMs);
});

test('README and the settings page have the intervals by default', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8').replace(/\s+/g, ' ');
  const [seen, unseen] = [1, 0].map((visible) => pollIntervalMs({ visible, open: visible, settings: defaultSettings }));
  expect([seen, unseen]).toEqual([1000, 5000]);
  expect(readme).toContain('**Updates every second** while a TapMap page is visible');
  expect(readme).toContain('By default TapMap checks every 5 seconds even when no TapMap page is open');
  expect(en.settingsWatchingOn.message).toContain('every 5 seconds even when no TapMap page is open');
});
