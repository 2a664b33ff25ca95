import { expect, test } from 'vitest';
import { ageDays, renewal } from '../../../extension/settings/database-age.ts';

const dayMs = 86_400_000;

test('an age is in whole days, and unknown where the clock is behind', () => {
  expect(ageDays({ builtAtMs: 0 }, 61.9 * dayMs)).toBe(61);
  expect(ageDays({ builtAtMs: dayMs }, 0)).toBe(0);
});

test.each([
  [
    'what TapMap ships comes with a newer TapMap',
    { builtIn: true, type: 'TapMap-City', path: 'city.mmdb' },
    'git pull',
  ],
  ['MaxMind’s by its type', { builtIn: false, type: 'GeoLite2-City', path: '/srv/a.mmdb' }, 'geoipupdate'],
  ['MaxMind’s by its name', { builtIn: false, type: 'City', path: '/srv/GeoIP2-City.mmdb' }, 'geoipupdate'],
])('%s', (_, database, command) => {
  expect(renewal(database).command).toContain(command);
});

test('for any other file there is a sentence instead of a command', () => {
  expect(renewal({ builtIn: false, type: 'DBIP-City', path: '/srv/dbip.mmdb' })).toEqual({
    text: 'settingsDatabaseRenewFile',
    command: null,
  });
});
