import { basename } from 'node:path';
import type { Database } from '../protocol.ts';

/**
 * The credit that a database's licence requires wherever its results are shown, chosen by its `database_type` or its
 * file name.
 */
export function attribution({ role, type, path, builtIn }: Omit<Database, 'attribution'>): Database['attribution'] {
  const name = `${type} ${basename(path)}`;
  if (builtIn || type.startsWith('TapMap-')) return role === 'city' ? dbIp : networkSources;
  // Before MaxMind: DB-IP's files name MaxMind's schema, as `DBIP-ASN-Lite (compat=GeoLite2-ASN)`.
  if (/^db-?ip/i.test(type)) return dbIp;
  if (/GeoLite2/i.test(name)) return maxmind('GeoLite2');
  if (/GeoIP2/i.test(name)) return maxmind('GeoIP2');
  if (/db-?ip/i.test(name)) return dbIp;
  if (/ipinfo/i.test(name)) return { text: 'IP address data powered by IPinfo', url: 'https://ipinfo.io' };
  if (/iplocate|^ip-to-(country|asn)\b/i.test(name)) {
    return { text: 'IP address data powered by IPLocate.io', url: 'https://www.iplocate.io' };
  }
  if (/ip2location/i.test(name)) {
    const text = 'This product includes IP2Location LITE data available from https://lite.ip2location.com.';
    return { text, url: 'https://lite.ip2location.com' };
  }
  return { text: `Data from ${basename(path)}`, url: '' };
}

const dbIp = { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com' };
const networkSources = {
  text: 'AS data: RouteViews, DB-IP, NRO (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};
const maxmind = (product: string) => ({
  text: `This product includes ${product} Data created by MaxMind, available from https://www.maxmind.com/.`,
  url: 'https://www.maxmind.com/',
});
