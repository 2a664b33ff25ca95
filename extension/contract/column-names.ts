/** The columns of the list, in order. Each can be sorted by. */
export const columnNames = [
  'program',
  'network',
  'place',
  'country',
  'address',
  'port',
  'local',
  'state',
  'protocol',
  'direction',
  'rtt',
  'distance',
  'rate',
  'sent',
  'received',
  'duration',
  'user',
  'interface',
] as const;
export type ColumnName = (typeof columnNames)[number];
