/** A parsed search: plain words and fields with values, in the order in which they were written. */
export type Query = readonly Term[];

export type Term =
  /** Must occur somewhere in the connection. */
  | { kind: 'word'; negated: boolean; text: string }
  | { kind: 'field'; negated: boolean; field: FieldName; value: string }
  /** Looks like a field but filters nothing: kept as it is so that it can be shown and corrected. */
  | { kind: 'bad'; negated: boolean; name: string; value: string; problem: TermProblem };

/** `unfinished`: a field without a value, which is no error while the user is typing. */
export type TermProblem = 'unknown-field' | 'bad-value' | 'unfinished';

/** Every searchable field, in the order in which they are suggested. */
export const fieldNames = [
  'program',
  'country',
  'host',
  'network',
  'port',
  'address',
  'protocol',
  'state',
  'is',
  'city',
  'region',
  'asn',
  'service',
  'user',
  'pid',
  'tab',
  'direction',
  'scope',
  'local',
  'interface',
  'namespace',
  'rtt',
  'distance',
  'sent',
  'received',
  'age',
] as const;
export type FieldName = (typeof fieldNames)[number];
