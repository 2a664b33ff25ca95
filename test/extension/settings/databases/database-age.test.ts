import { expect, test } from 'vitest';
import { renewal } from '../../../../extension/settings/databases/database-age.ts';

test.each([
  ['what TapMap ships', { builtIn: true, type: 'TapMap-City', path: 'city.mmdb' }],
  ['what it fetched', { builtIn: false, type: 'DBIP-City-Lite', path: '/home/a/.local/share/tapmap/databases/c.mmdb' }],
  [
    'what it fetched of MaxMind on Windows',
    { builtIn: false, type: 'GeoLite2-City', path: String.raw`C:\Users\a\AppData\Local\TapMap\databases\c.mmdb` },
  ],
])('%s is renewed by the one command for all', (_, database) => {
  expect(renewal(database)).toEqual({ text: 'settingsDatabaseRenew', command: null });
});

test.each([
  ['MaxMind’s by its type', { builtIn: false, type: 'GeoLite2-City', path: '/srv/a.mmdb' }],
  ['MaxMind’s by its name', { builtIn: false, type: 'City', path: '/srv/GeoIP2-City.mmdb' }],
])('%s is renewed by its own tool', (_, database) => {
  expect(renewal(database).command).toBe('geoipupdate');
});

test('for any other file there is a sentence instead of a command', () => {
  expect(renewal({ builtIn: false, type: 'DBIP-City', path: '/srv/dbip.mmdb' })).toEqual({
    text: 'settingsDatabaseRenewFile',
    command: null,
  });
});
