import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSettings } from '../../../extension/contract/parse-settings.ts';
import { defaultSettings, type Settings } from '../../../extension/contract/settings.ts';

const chosen: Settings = {
  watching: false,
  intervalMs: 5000,
  theme: 'contrast',
  colourBy: 'network',
  groupBy: 'country',
  projection: 'globe',
  sites: true,
  dismissed: [{ code: 'owners-hidden', atMs: 1 }],
  home: { kind: 'place', latitude: 52.4, longitude: 4.9 },
  exit: {
    choice: { countries: ['NL', 'DE'], tunnel: true },
    check: { service: { kind: 'listed', id: 'some-operator' }, onChange: true, httpsOnly: false },
  },
};

test('stored settings read back the same', () => {
  expect(parseSettings({ ...chosen })).toEqual(chosen);
});

test('an empty storage gives the defaults', () => {
  expect(parseSettings({})).toEqual(defaultSettings);
});

test('an invalid value does not discard the others', () => {
  expect(parseSettings({ ...chosen, theme: 'pink', home: { kind: 'place', latitude: 'north' } })).toEqual({
    ...chosen,
    theme: defaultSettings.theme,
    home: defaultSettings.home,
  });
});

test('the settings are valid whatever is stored', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(chosen)), fc.anything()), (stored) => {
      const settings = parseSettings(stored);
      expect(settings.intervalMs).toBeGreaterThanOrEqual(250);
      expect(typeof settings.watching).toBe('boolean');
      expect(['time-zone', 'none', 'place']).toContain(settings.home.kind);
    }),
  );
});
