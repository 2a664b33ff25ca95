import type { Database } from '../../../native-host/protocol.ts';
import type { MessageKey } from '../../text/message.ts';

/** How the user gets a newer database: in words, with a command where it is not the one for all (database-update). */
export function renewal({ builtIn, type, path }: Pick<Database, 'builtIn' | 'type' | 'path'>): Renewal {
  // What `tapmap database update` has fetched is in TapMap's own folder.
  if (builtIn || /[\\/]tapmap[\\/]databases[\\/]/i.test(path)) return { text: 'settingsDatabaseRenew', command: null };
  // dev.maxmind.com/geoip/updating-databases: it updates every edition listed in GeoIP.conf.
  if (/GeoLite2|GeoIP2/i.test(`${type} ${path}`))
    return { text: 'settingsDatabaseRenewMaxmind', command: 'geoipupdate' };
  return { text: 'settingsDatabaseRenewFile', command: null };
}

export type Renewal = { text: MessageKey; command: string | null };
