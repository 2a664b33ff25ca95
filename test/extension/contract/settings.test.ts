import { expect, test } from 'vitest';
import { defaultSettings, settingsTable, settingNames } from '../../../extension/contract/settings.ts';
import { parseSettings } from '../../../extension/contract/parse-settings.ts';

test.each(settingNames)('%s is at first what it may be', (name) => {
  expect(settingsTable[name](defaultSettings[name])).toBeNull();
});

test.each(settingNames)('%s as at first where the storage holds nonsense, and all else as stored', (name) => {
  const stored = { ...defaultSettings, watching: false, intervalMs: 500 };
  expect(parseSettings({ ...stored, [name]: Symbol('nonsense') })).toEqual({
    ...stored,
    [name]: defaultSettings[name],
  });
});

test('each word of a choice is possible, and no other', () => {
  for (const setting of [settingsTable.theme, settingsTable.colourBy, settingsTable.projection]) {
    for (const word of setting.words) expect(setting(word)).toBeNull();
    expect(setting('')).toMatchObject({ path: '', expected: 'known-value' });
    expect(setting('toString')).not.toBeNull();
  }
});
