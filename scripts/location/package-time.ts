import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { member } from '../../native-host/location/mmdb/record-members.ts';

/**
 * When the data of an @ip-location-db package was built, in seconds since the epoch: the last part of its version is
 * year, month, day and hour (UTC), as in 2.3.2026061719. The AS files themselves carry no date.
 *
 * @throws {SyntaxError} the version is of another form
 */
export async function packageTimeSeconds(folder: string): Promise<number> {
  const version = await packageVersion(folder);
  const [, year, month, day, hour] = /\.(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(version) ?? [];
  const seconds = Date.parse(`${year}-${month}-${day}T${hour}:00:00Z`) / 1000;
  if (Number.isNaN(seconds)) throw new SyntaxError(`${folder}: no date in version "${version}"`);
  return seconds;
}

export async function packageVersion(folder: string): Promise<string> {
  const version = member(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')), 'version');
  if (typeof version !== 'string') throw new SyntaxError(`${folder}: package.json has no version`);
  return version;
}
