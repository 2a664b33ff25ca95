import type { Database } from '../../native-host/protocol.ts';
import { hostCommands } from '../view/sentences/host-commands.ts';
import type { MessageKey } from '../text/message.ts';

/** The age of a database in whole days. */
export function ageDays({ builtAtMs }: Pick<Database, 'builtAtMs'>, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - builtAtMs) / 86_400_000));
}

/** The age at which the host warns as well (native-host/location/database-problems). */
export const oldDays = 60;

/** How the user gets a newer database: in words, with a command if there is one. */
export function renewal({ builtIn, type, path }: Pick<Database, 'builtIn' | 'type' | 'path'>): Renewal {
  if (builtIn) return { text: 'settingsDatabaseRenewBuiltIn', command: hostCommands.update };
  // dev.maxmind.com/geoip/updating-databases: it updates every edition listed in GeoIP.conf.
  if (/GeoLite2|GeoIP2/i.test(`${type} ${path}`))
    return { text: 'settingsDatabaseRenewMaxmind', command: 'geoipupdate' };
  return { text: 'settingsDatabaseRenewFile', command: null };
}

export type Renewal = { text: MessageKey; command: string | null };
