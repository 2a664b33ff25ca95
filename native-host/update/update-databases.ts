import { join } from 'node:path';
import { updateDirName } from '../location/fetched-files.ts';
import { makeFolder } from '../registration/files/folders.ts';
import { fetchEdition, type Fetching } from './fetch-edition.ts';
import { holdLock } from './hold-lock.ts';
import { thisAndLastMonth } from './months.ts';
import { services } from './services.ts';
import { dbIpSource, maxmindSource, type Source } from './sources.ts';
import { UpdateFailed } from './update-failed.ts';
import type { UpdateOptions } from './update-options.ts';

/**
 * Fetches the databases of a service that are newer than what is there, one after another. Each is tried before it is
 * put in place, and only then those that were fetched before are removed.
 *
 * @throws {UpdateFailed} the database that fails, and those after it, stay as they were
 * @throws the operating system's error about a file
 */
export async function updateDatabases(options: UpdateOptions): Promise<void> {
  const { service, databasesDir, onUpdated } = options;
  const updateDir = join(databasesDir, updateDirName);
  await makeFolder(updateDir, new Set());
  await holdLock(join(updateDir, 'lock'), async () => {
    for (const edition of services[service].editions) {
      const fetching: Fetching = { ...options, updateDir, edition };
      onUpdated({ role: edition.role, ...(await firstThatIsOut(options, fetching)) });
    }
  });
}

async function firstThatIsOut({ service, credential, nowMs }: UpdateOptions, fetching: Fetching) {
  const { edition } = fetching;
  if (service === 'maxmind') return fetchEdition(await maxmindSource(edition, credential), fetching);
  const [now, before] = thisAndLastMonth(nowMs);
  return (
    (await fetchUnlessMissing(dbIpSource(edition, now), fetching)) ??
    fetchEdition(dbIpSource(edition, before), fetching)
  );
}

/** Null where the service has no such file yet. */
async function fetchUnlessMissing(source: Source, fetching: Fetching) {
  try {
    return await fetchEdition(source, fetching);
  } catch (error) {
    if (error instanceof UpdateFailed && error.code === 'not-found') return null;
    throw error;
  }
}
