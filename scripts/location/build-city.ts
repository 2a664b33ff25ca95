import { wholeBytes } from '../../native-host/location/mmdb/database-bytes.ts';
import { guardedReader } from '../../native-host/location/mmdb/guarded-reader.ts';
import { toPlace } from '../../native-host/location/to-place.ts';
import { copyTree } from './copy-tree.ts';
import { encodeMmdb } from './encode-mmdb.ts';
import { joinFamilies } from './join-families.ts';
import { noRecord, PrefixTree, type Child } from './prefix-tree.ts';
import { RecordTable, type MmdbValue } from './record-table.ts';

/**
 * One city database for both families from two that hold one each (in any schema that `toPlace` reads).
 *
 * Positions are rounded to 0.1 degree (11 km, less than the error of the data) and IPv6 is cut at /48, the longest
 * prefix that is assigned to one site. Together with dropping the cities' districts that reduces 134 MB to 50 MB, which
 * the host keeps in memory.
 */
export function buildCity(sources: { ipv4: Buffer; ipv6: Buffer }): Buffer {
  const tree = new PrefixTree();
  const records = new RecordTable();
  const convert = (record: unknown): Child => {
    const compact = toCompactRecord(record);
    return compact === null ? noRecord : records.add(compact);
  };
  let builtAtSeconds = 0;
  const branch = (bytes: Buffer, longestPrefix: number): Child => {
    const source = guardedReader(wholeBytes(bytes));
    builtAtSeconds = Math.max(builtAtSeconds, source.metadata.builtAtMs / 1000);
    return copyTree(tree, source, convert, longestPrefix);
  };
  const ipv4 = branch(sources.ipv4, 32);
  const ipv6 = branch(sources.ipv6, 48);
  const root = joinFamilies(tree, ipv4, ipv6);
  return encodeMmdb(tree, root, records, { type: 'TapMap-City', text: credit, builtAtSeconds, ipVersion: 6 });
}

/** The schema is described where it is read, in native-host/location/to-place.ts. */
function toCompactRecord(record: unknown): MmdbValue | null {
  const place = toPlace(record);
  if (place === null) return null;
  return {
    iso: place.countryCode,
    ...(place.region !== null && { region: place.region }),
    ...(place.city !== null && { city: place.city }),
    ...(place.precision !== 'country' && {
      lat100: Math.round((place.latitude + 90) * 10) * 10,
      lon100: Math.round((place.longitude + 180) * 10) * 10,
    }),
  };
}

const credit =
  'IP Geolocation by DB-IP (https://db-ip.com), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); modified: ' +
  'columns and districts removed, positions rounded to 0.1 degree, IPv6 cut at /48, IPv4 and IPv6 merged';
