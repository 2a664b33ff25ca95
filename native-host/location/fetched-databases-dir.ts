import { join } from 'node:path';
import type { HostPlatform } from '../system/host-platform.ts';

/**
 * The folder of databases in TapMap's own: `tapmap database update` puts what it fetches there, beside the files that
 * the user put there.
 */
export function fetchedDatabasesDir({ dataDir }: Pick<HostPlatform, 'dataDir'>): string {
  return join(dataDir, 'databases');
}
