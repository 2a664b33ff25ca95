import { encodeMmdb } from '../../../scripts/location/encode-mmdb.ts';
import { noRecord, PrefixTree } from '../../../scripts/location/prefix-tree.ts';
import { RecordTable, type MmdbValue } from '../../../scripts/location/record-table.ts';

/** A database that has the same record for every address but those from 240.0.0.0 (or f000::) on. */
export function databaseOf(
  record: MmdbValue,
  { ipVersion = 6, type = 'GeoLite2-City', builtAtSeconds = 1_780_000_000 }: DatabaseOptions = {},
): Buffer {
  const tree = new PrefixTree();
  const records = new RecordTable();
  const everywhere = records.add(record);
  const ipv4 = tree.graft(everywhere, noRecord, 0xfn << 124n, 4);
  const root = ipVersion === 4 ? ipv4 : tree.graft(ipv4, ipv4, 0n, 96);
  return encodeMmdb(tree, root, records, { type, text: 'made by a test', builtAtSeconds, ipVersion });
}

type DatabaseOptions = { ipVersion?: 4 | 6; type?: string; builtAtSeconds?: number };

/** A record in the schema of GeoLite2-City. */
export function cityRecord(city: string, iso_code = 'FR'): MmdbValue {
  return {
    country: { iso_code },
    city: { names: { en: city } },
    location: { latitude: 10.5, longitude: 20.5, accuracy_radius: 20 },
  };
}

/** A record in the schema of GeoLite2-ASN. */
export const networkRecord: MmdbValue = {
  autonomous_system_number: 64496,
  autonomous_system_organization: 'Example Network',
};
