import type { Connection } from '../../native-host/protocol.ts';

export type CsvColumn = { name: string; cell: (connection: Connection) => string | number | null };

/**
 * The columns of a CSV export: the fields of a connection under their own names and in their own order, with place and
 * network flattened. Only times differ: they are ISO 8601 text (UTC), which a spreadsheet reads as a date.
 */
export const csvColumns: readonly CsvColumn[] = [
  ...(
    [
      'id',
      'protocol',
      'family',
      'localAddress',
      'localPort',
      'remoteAddress',
      'remotePort',
      'state',
      'direction',
      'scope',
      'pid',
      'processName',
      'executable',
      'owner',
      'service',
      'namespace',
    ] as const
  ).map(plain),
  { name: 'firstSeen', cell: ({ firstSeenMs }) => isoTime(firstSeenMs) },
  { name: 'lastSeen', cell: ({ lastSeenMs }) => isoTime(lastSeenMs) },
  { name: 'closedAt', cell: ({ closedAtMs }) => (closedAtMs === null ? null : isoTime(closedAtMs)) },
  ...(['rttMs', 'minRttMs', 'bytesSent', 'bytesReceived', 'interface'] as const).map(plain),
  ...(['countryCode', 'region', 'city', 'latitude', 'longitude', 'precision', 'accuracyRadiusKm'] as const).map(
    (name): CsvColumn => ({ name, cell: ({ place }) => place?.[name] ?? null }),
  ),
  ...(['asn', 'organisation'] as const).map((name): CsvColumn => ({
    name,
    cell: ({ network }) => network?.[name] ?? null,
  })),
];

function plain(name: Exclude<keyof Connection, 'place' | 'network'>): CsvColumn {
  return { name, cell: (connection) => connection[name] };
}

/**
 * A number of milliseconds outside the range of dates (ECMA-262, 21.4.1.1) stays a number: it is wrong, not unknown.
 */
function isoTime(atMs: number): string | number {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? atMs : date.toISOString();
}
