import { expect, test } from 'vitest';
import { defaultSettings, settingsTable, settingNames } from '../../../extension/contract/settings.ts';
import { parseSettings } from '../../../extension/contract/parse-settings.ts';

test.each(settingNames)('the default of %s is valid', (name) => {
  expect(settingsTable[name](defaultSettings[name])).toBeNull();
});

test.each(settingNames)(
  '%s falls back to its default for an invalid stored value, and the rest stays as stored',
  (name) => {
    const stored = { ...defaultSettings, watching: false, intervalMs: 500 };
    expect(parseSettings({ ...stored, [name]: Symbol('nonsense') })).toEqual({
      ...stored,
      [name]: defaultSettings[name],
    });
  },
);

test('each option of a choice is valid, and nothing else is', () => {
  for (const setting of [settingsTable.theme, settingsTable.colourBy, settingsTable.projection]) {
    for (const word of setting.words) expect(setting(word)).toBeNull();
    expect(setting('')).toMatchObject({ path: '', expected: 'known-value' });
    expect(setting('toString')).not.toBeNull();
  }
});
