/** What the search asks for: plain words and fields with values, in the order in which they were written. */
export type Query = readonly Term[];

export type Term =
  /** Must occur somewhere in the connection. */
  | { kind: 'word'; negated: boolean; text: string }
  | { kind: 'field'; negated: boolean; field: FieldName; value: string }
  /** Written like a field, and asks for nothing: kept as it is so that it can be shown and mended. */
  | { kind: 'bad'; negated: boolean; name: string; value: string; problem: TermProblem };

/** `unfinished`: a field without a value, which is no mistake while somebody types. */
export type TermProblem = 'unknown-field' | 'bad-value' | 'unfinished';

/** Every field that can be asked for, in the order in which they are offered. */
export const fieldNames = [
  'program',
  'country',
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
