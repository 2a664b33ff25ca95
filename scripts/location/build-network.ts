import { encodeMmdb } from './encode-mmdb.ts';
import { joinFamilies } from './join-families.ts';
import { parseNetworkRows } from './parse-network-rows.ts';
import { PrefixTree, type Child } from './prefix-tree.ts';
import { rangeTree } from './range-tree.ts';
import { RecordTable } from './record-table.ts';

/**
 * The network database, from CSV text with decimal bounds (see parse-network-rows). Its records have the schema of
 * GeoLite2-ASN, so that the host reads a user's own file with the same code.
 */
export function buildNetwork(csv: { ipv4: string; ipv6: string }, builtAtSeconds: number): Buffer {
  const tree = new PrefixTree();
  const records = new RecordTable();

  const branch = (text: string, addressBits: 32 | 128): Child => {
    const ranges = parseNetworkRows(text).map(({ first, last, asn, organisation }) => ({
      first,
      last,
      child: records.add({ autonomous_system_number: asn, autonomous_system_organization: organisation }),
    }));
    return rangeTree(tree, ranges, addressBits);
  };
  const root = joinFamilies(tree, branch(csv.ipv4, 32), branch(csv.ipv6, 128));
  return encodeMmdb(tree, root, records, { type: 'TapMap-Network', text: credit, builtAtSeconds, ipVersion: 6 });
}

const credit =
  'AS data by RouteViews (https://www.routeviews.org), DB-IP (https://db-ip.com) and NRO (https://www.nro.net), ' +
  'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); modified: converted to this format, overlaps removed';
