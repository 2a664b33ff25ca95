import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFolders } from '../../../native-host/location/database-folders.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8').replace(/\s+/g, ' ');
const paths = (environment: NodeJS.ProcessEnv) => databaseFolders(environment).map(({ path }) => path);

test('on Linux the folder that the user names is first, then that of TapMap, then those of geoipupdate', () => {
  const environment = { HOME: '/home/a', TAPMAP_DATABASE_DIR: '/srv/own', GEOIPUPDATE_DB_DIR: '/srv/geoip' };
  expect(paths(environment).slice(0, 4)).toEqual([
    '/srv/own',
    '/home/a/.local/share/tapmap/databases',
    '/srv/geoip',
    '/usr/share/GeoIP',
  ]);
  expect(readme).toContain(
    'in the folder that `TAPMAP_DATABASE_DIR` names, in `~/.local/share/tapmap/databases` (on Windows ' +
      '`%LOCALAPPDATA%\\TapMap\\databases`), or where geoipupdate puts them',
  );
});

test('a named folder is one that must be readable, and in a folder of others only known names count', () => {
  const [named, own, shared] = databaseFolders({ HOME: '/home/a', TAPMAP_DATABASE_DIR: '/srv/own' });
  expect(named).toMatchObject({ isNamed: true, names: 'any' });
  expect(own).toMatchObject({ isNamed: false, names: 'any' });
  expect(shared).toMatchObject({ isNamed: false, names: 'known' });
});

test('a relative folder of geoipupdate is not looked for below the current one', () => {
  expect(paths({ HOME: '/home/a', GEOIPUPDATE_DB_DIR: 'geoip' })[1]).toBe('/usr/share/GeoIP');
});
